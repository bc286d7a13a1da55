/**
 * Tests of the same people over three and more waves: answers of each person in, a {@link
 * org.plait.statistics.TestOutcome} out. It must not know surveys, questions, models or reports.
 */
@NullMarked
package org.plait.statistics.repeated;

import org.jspecify.annotations.NullMarked;
