/**
 * Knows who answered when: the linked waves of a survey, derived variables, scales, populations.
 * Must not know any estimate.
 */
@NullMarked
package org.plait.panel;

import org.jspecify.annotations.NullMarked;
