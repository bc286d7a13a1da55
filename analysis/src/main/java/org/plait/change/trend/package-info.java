/**
 * Knows whether the answers to a question rose or fell over all the waves of a survey. It must not
 * know disclosure and reports.
 */
@NullMarked
package org.plait.change.trend;

import org.jspecify.annotations.NullMarked;
