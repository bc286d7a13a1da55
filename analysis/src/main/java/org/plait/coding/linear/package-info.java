/**
 * Knows how to score comments by a sum of weights, one for each word, run of letters, question and
 * direction of meaning: the coder for large coded sets. Must not know how scores are decided on.
 */
@NullMarked
package org.plait.coding.linear;

import org.jspecify.annotations.NullMarked;
