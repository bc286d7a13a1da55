/**
 * Shares and tables of counts: intervals for several categories, small samples and complex designs,
 * and what a sample could show. It must not know questionnaires.
 */
@NullMarked
package org.plait.statistics.proportion;

import org.jspecify.annotations.NullMarked;
