/**
 * Knows who answers: organisations, the people in them and who comes back. Must not know what they
 * answer.
 */
@NullMarked
package org.plait.simulation.people;

import org.jspecify.annotations.NullMarked;
