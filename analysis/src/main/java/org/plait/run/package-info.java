/**
 * Knows the order of the stages, what a run writes and where, and whether anything has changed
 * since the last one. Must not know how a stage does its work.
 */
@NullMarked
package org.plait.run;

import org.jspecify.annotations.NullMarked;
