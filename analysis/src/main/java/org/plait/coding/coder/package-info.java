/**
 * Knows coders: programs that say how sure they are of each code, how they learn from people's
 * coding, and how good they are. Must not know how common a theme is.
 */
@NullMarked
package org.plait.coding.coder;

import org.jspecify.annotations.NullMarked;
