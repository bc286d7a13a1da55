/**
 * Knows how to read one wave's export into typed answers and accounts for every row of it. Must not
 * know any other wave.
 */
@NullMarked
package org.plait.ingest;

import org.jspecify.annotations.NullMarked;
