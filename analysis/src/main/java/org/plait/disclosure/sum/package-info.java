/**
 * Knows which numbers of people add up to which, and what readers of an earlier report know of
 * them. Must not know what is hidden.
 */
@NullMarked
package org.plait.disclosure.sum;

import org.jspecify.annotations.NullMarked;
