/**
 * Knows which comments people write, and the invented identifiers planted in them. Must not know
 * any other answer.
 */
@NullMarked
package org.plait.simulation.comment;

import org.jspecify.annotations.NullMarked;
