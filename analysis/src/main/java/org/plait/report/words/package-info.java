/** Knows how numbers, names and lists are written for readers. Must not know where they stand. */
@NullMarked
package org.plait.report.words;

import org.jspecify.annotations.NullMarked;
