/**
 * Joins the estimates of several completed data sets into one. It must not know how the missing
 * values were filled in, nor what was estimated.
 */
@NullMarked
package org.plait.statistics.imputation;

import org.jspecify.annotations.NullMarked;
