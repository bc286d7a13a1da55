/**
 * Follows people from wave to wave: who stayed and left, where answers went, which part of a change
 * is whose. Must not know how anything is shown.
 */
@NullMarked
package org.plait.change.flow;

import org.jspecify.annotations.NullMarked;
