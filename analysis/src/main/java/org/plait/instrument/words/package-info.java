/**
 * Knows how an instrument, and what differs between two waves or versions of it, is told in words.
 * Must not know any answer, nor how instruments are read from files.
 */
@NullMarked
package org.plait.instrument.words;

import org.jspecify.annotations.NullMarked;
