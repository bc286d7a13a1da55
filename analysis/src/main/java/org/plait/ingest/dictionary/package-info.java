/**
 * Knows how the dictionaries of survey programs become an instrument: their questions, categories,
 * limits and routing. Must not know any answer, and claims nothing that a dictionary does not say.
 */
@NullMarked
package org.plait.ingest.dictionary;

import org.jspecify.annotations.NullMarked;
