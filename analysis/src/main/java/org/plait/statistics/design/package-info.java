/**
 * Estimates, intervals and tests from samples drawn with unequal weights, strata, clusters and
 * finite populations, by linearisation or replicate weights. It must not know surveys or questions,
 * nor how the weights were made, and imports only the core of the statistics.
 */
@NullMarked
package org.plait.statistics.design;

import org.jspecify.annotations.NullMarked;
