/**
 * Knows how to turn a text into numbers by the words and letters in it. Must not know what the
 * numbers are used for.
 */
@NullMarked
package org.plait.coding.feature;

import org.jspecify.annotations.NullMarked;
