/**
 * Knows draws that a seed alone decides, and the shares, ticks and ranks that follow from weights
 * in closed form. Must not know plans, people or files.
 */
@NullMarked
package org.plait.simulation.chance;

import org.jspecify.annotations.NullMarked;
