/**
 * Estimators, intervals and tests over plain numbers: counts and vectors in, an {@link
 * org.plait.statistics.Outcome} or a {@link org.plait.statistics.TestOutcome} out. It must not know
 * surveys, questions, files or reports, and imports nothing else of this program.
 */
@NullMarked
package org.plait.statistics;

import org.jspecify.annotations.NullMarked;
