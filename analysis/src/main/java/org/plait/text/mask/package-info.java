/**
 * Finds what identifies people in a text and puts tags in its place. Must not know who wrote the
 * text, nor in answer to what.
 */
@NullMarked
package org.plait.text.mask;

import org.jspecify.annotations.NullMarked;
