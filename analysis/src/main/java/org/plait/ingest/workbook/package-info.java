/**
 * Knows how to read a sheet of an Excel workbook row by row within limits. Must not know what a
 * question or a wave is.
 */
@NullMarked
package org.plait.ingest.workbook;

import org.jspecify.annotations.NullMarked;
