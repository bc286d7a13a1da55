/**
 * Weights that make those who answered add up to the people a frame counts: raking and
 * post-stratification, with what they did to the sample as a value. It must not know surveys,
 * files, or how an estimate uses the weights.
 */
@NullMarked
package org.plait.statistics.weighting;

import org.jspecify.annotations.NullMarked;
