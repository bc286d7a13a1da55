/**
 * Knows whether the answers to a question rose or fell over all the waves of a survey. It must not
 * know how two waves are compared, nor disclosure and reports.
 */
@NullMarked
package org.plait.change.trend;

import org.jspecify.annotations.NullMarked;
