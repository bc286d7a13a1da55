/**
 * Draws what became of answers and when: flows, timelines, patterns and heat tables. Must not know
 * what the numbers mean, nor work any out.
 */
@NullMarked
package org.plait.report.diagram;

import org.jspecify.annotations.NullMarked;
