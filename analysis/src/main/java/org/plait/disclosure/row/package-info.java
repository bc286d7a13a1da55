/**
 * Knows what is left of a row once its numbers are hidden. Must not know how it was decided that
 * they are.
 */
@NullMarked
package org.plait.disclosure.row;

import org.jspecify.annotations.NullMarked;
