/** Knows the true value of every change that a plan implies. Must not know any drawn answer. */
@NullMarked
package org.plait.simulation.truth;

import org.jspecify.annotations.NullMarked;
