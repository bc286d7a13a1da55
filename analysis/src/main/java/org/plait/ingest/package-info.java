/**
 * Knows the typed answers of a wave, column by column, and what became of every row; the families
 * below read them from exports. Must not know how a file is read, who is the same person in two
 * waves, nor what any answer is used for.
 */
@NullMarked
package org.plait.ingest;

import org.jspecify.annotations.NullMarked;
