/**
 * Shows what changed between waves, in one sentence, chart and table each. Must not compute
 * anything.
 */
@NullMarked
package org.plait.report.change;

import org.jspecify.annotations.NullMarked;
