/**
 * Knows how a codebook's terms code comments. Must not know what people say of the same comments.
 */
@NullMarked
package org.plait.coding.rule;

import org.jspecify.annotations.NullMarked;
