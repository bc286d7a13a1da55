/** Knows what a plan of a synthetic study says, and who is asked what. Must not draw anything. */
@NullMarked
package org.plait.simulation.plan;

import org.jspecify.annotations.NullMarked;
