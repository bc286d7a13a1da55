/** Knows what a column of an unknown export holds. Must not know an instrument. */
@NullMarked
package org.plait.ingest.observed;

import org.jspecify.annotations.NullMarked;
