/**
 * How far raters agree: their judgements of the same units in, coefficients of agreement out. It
 * must not know what is judged, nor codebooks and comments.
 */
@NullMarked
package org.plait.statistics.agreement;

import org.jspecify.annotations.NullMarked;
