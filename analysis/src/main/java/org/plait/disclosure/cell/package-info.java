/**
 * Knows every number of people that tables state or imply, which limits hold for each, and which
 * are hidden. Must not know which have to be, but for their own sake.
 */
@NullMarked
package org.plait.disclosure.cell;

import org.jspecify.annotations.NullMarked;
