/**
 * Knows how to read exports into typed answers, and accounts for every row of them. Must not know
 * who is the same person in two waves, nor what any answer is used for.
 */
@NullMarked
package org.plait.ingest;

import org.jspecify.annotations.NullMarked;
