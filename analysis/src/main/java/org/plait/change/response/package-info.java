/**
 * Counts who was asked, who answered and which answers are missing. Must not know what was
 * answered.
 */
@NullMarked
package org.plait.change.response;

import org.jspecify.annotations.NullMarked;
