/**
 * Regression models of categorical and numerical answers, their robust variances and what they
 * predict: a model matrix and an outcome in, coefficients, tests and predicted shares out. It must
 * not know surveys, waves, questions or reports.
 */
@NullMarked
package org.plait.statistics.model;

import org.jspecify.annotations.NullMarked;
