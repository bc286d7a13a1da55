/**
 * Knows which estimate and which test each question gets, within a wave and between waves, and the
 * verdict that follows. Must not know formulas, which are in {@code statistics}, nor what may be
 * shown.
 */
@NullMarked
package org.plait.change;

import org.jspecify.annotations.NullMarked;
