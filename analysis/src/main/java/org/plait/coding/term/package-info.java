/**
 * Knows the terms of a codebook: words and patterns that point to a code, how they are written,
 * what they find. Must not know which code they belong to.
 */
@NullMarked
package org.plait.coding.term;

import org.jspecify.annotations.NullMarked;
