/** Knows which words set some comments apart from others. Must not know themes. */
@NullMarked
package org.plait.text.keyness;

import org.jspecify.annotations.NullMarked;
