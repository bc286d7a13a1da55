/**
 * Tells what study and instruments say that can't both hold, before any data are read. Must not
 * read files.
 */
@NullMarked
package org.plait.instrument.check;

import org.jspecify.annotations.NullMarked;
