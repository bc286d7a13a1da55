/**
 * Simulation studies: how often intervals hold the truth, how often tests call a change where there
 * is none. Knows the processes that make the data; must not be needed by any other test.
 */
@NullMarked
package org.plait.studies;

import org.jspecify.annotations.NullMarked;
