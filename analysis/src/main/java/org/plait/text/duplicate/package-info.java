/** Knows which texts are nearly the same. Must not know themes. */
@NullMarked
package org.plait.text.duplicate;

import org.jspecify.annotations.NullMarked;
