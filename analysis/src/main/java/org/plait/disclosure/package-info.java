/**
 * Knows what may be shown: decides which cells are hidden, and is the only place that hides them.
 * Must not know formats.
 */
@NullMarked
package org.plait.disclosure;

import org.jspecify.annotations.NullMarked;
