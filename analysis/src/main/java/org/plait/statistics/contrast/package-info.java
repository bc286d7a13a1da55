/**
 * Knows how changes are set against each other in one estimate, what change a study could have
 * found, and when a change is small enough to count as none. It must not know how a single change
 * is estimated, which is the core's, nor surveys, questions or reports.
 */
@NullMarked
package org.plait.statistics.contrast;

import org.jspecify.annotations.NullMarked;
