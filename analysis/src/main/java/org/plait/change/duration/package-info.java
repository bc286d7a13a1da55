/**
 * Knows how long people stay in something that an instrument declares, such as a role: which part
 * of it each wave sees, and what share is still there after each year. It must not know disclosure
 * and reports.
 */
@NullMarked
package org.plait.change.duration;

import org.jspecify.annotations.NullMarked;
