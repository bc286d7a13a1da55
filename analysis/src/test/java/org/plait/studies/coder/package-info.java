/**
 * Measures coders and corrected shares on real, human-coded comments, which lie outside the
 * project. Knows folds, scores and the benchmark; must not be needed by any other test.
 */
@NullMarked
package org.plait.studies.coder;

import org.jspecify.annotations.NullMarked;
