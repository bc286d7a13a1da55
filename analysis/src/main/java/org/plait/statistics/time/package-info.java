/**
 * How long something lasts where for some it had not ended: durations in, curves and tests out. It
 * must not know what begins and ends, nor dates and waves.
 */
@NullMarked
package org.plait.statistics.time;

import org.jspecify.annotations.NullMarked;
