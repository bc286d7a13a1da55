/**
 * Knows kernel ridge regression: the coder for a study of which some hundred or thousand comments
 * are coded. Must not know how good it is.
 */
@NullMarked
package org.plait.coding.ridge;

import org.jspecify.annotations.NullMarked;
