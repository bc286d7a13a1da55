/**
 * Questions that allow several answers: who ticked what in, shares and tests of association out. It
 * must not know questionnaires, nor what an unticked box means there.
 */
@NullMarked
package org.plait.statistics.multiple;

import org.jspecify.annotations.NullMarked;
