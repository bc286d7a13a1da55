/** Draws charts as SVG with real text. Must not know what the numbers mean. */
@NullMarked
package org.plait.report.chart;

import org.jspecify.annotations.NullMarked;
