/**
 * Who answered and who stayed: response rates, how alike those who stayed and those who left are,
 * and weights that stand for those who left. It must not know surveys, files or reports.
 */
@NullMarked
package org.plait.statistics.response;

import org.jspecify.annotations.NullMarked;
