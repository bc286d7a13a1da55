/**
 * What stands beside the default estimate of a change between two waves: tests and effects of the
 * same people's answers, of small or separated samples, and the change in a finite population with
 * weights. It must not know surveys, questions or other families of methods.
 */
@NullMarked
package org.plait.statistics.paired;

import org.jspecify.annotations.NullMarked;
