/**
 * Draws charts, as SVG with real text and as pictures in a font of its own. Must not know what the
 * numbers mean.
 */
@NullMarked
package org.plait.report.chart;

import org.jspecify.annotations.NullMarked;
