/**
 * Knows themes: codebook, codings, agreement between coders, how common a theme is. Must not know
 * how anything is shown.
 */
@NullMarked
package org.plait.coding;

import org.jspecify.annotations.NullMarked;
