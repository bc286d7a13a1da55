/**
 * Knows how a study wants its numbers worked out: comparisons, models, plan, design columns,
 * weights, populations. Must not know how they are worked out.
 */
@NullMarked
package org.plait.study.analysis;

import org.jspecify.annotations.NullMarked;
