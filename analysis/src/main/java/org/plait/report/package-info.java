/** Knows how a report is laid out and written in each format. Must not compute a statistic. */
@NullMarked
package org.plait.report;

import org.jspecify.annotations.NullMarked;
