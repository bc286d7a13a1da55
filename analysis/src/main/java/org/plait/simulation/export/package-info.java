/** Writes rows as a survey platform exports them. Must not know how answers come about. */
@NullMarked
package org.plait.simulation.export;

import org.jspecify.annotations.NullMarked;
