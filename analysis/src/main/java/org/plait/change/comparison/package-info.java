/**
 * Knows which estimate and test each question gets in a wave and between two, and the verdict that
 * follows. Must not know how anything is shown.
 */
@NullMarked
package org.plait.change.comparison;

import org.jspecify.annotations.NullMarked;
