/** Knows where words stand in comments and what stands around them. Must not know themes. */
@NullMarked
package org.plait.text.concordance;

import org.jspecify.annotations.NullMarked;
