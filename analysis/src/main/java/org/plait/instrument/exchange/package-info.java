/**
 * Knows how an instrument is written for other programs, and what they can't hold. Must not know
 * any answer.
 */
@NullMarked
package org.plait.instrument.exchange;

import org.jspecify.annotations.NullMarked;
