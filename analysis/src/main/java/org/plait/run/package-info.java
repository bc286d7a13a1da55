/**
 * Knows what a run is asked to do, how far it is and what came of it; the families below do it.
 * Must not know how a stage does its work.
 */
@NullMarked
package org.plait.run;

import org.jspecify.annotations.NullMarked;
