/**
 * Knows what one cell may hold, a code, a number or a date, and what is wrong with it. Must not
 * know whether a row counts.
 */
@NullMarked
package org.plait.ingest.cell;

import org.jspecify.annotations.NullMarked;
