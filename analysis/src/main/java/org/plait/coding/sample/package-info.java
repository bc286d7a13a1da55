/**
 * Draws the comments people read: a probability sample that says with what chance each comment came
 * into it. Must not know how a sheet for coders looks.
 */
@NullMarked
package org.plait.coding.sample;

import org.jspecify.annotations.NullMarked;
