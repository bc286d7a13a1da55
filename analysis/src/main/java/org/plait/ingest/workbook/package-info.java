/**
 * Knows Excel workbooks as files: how to read a sheet row by row within limits, and how to pack one
 * so that the same cells give the same bytes. Must not know what a question or a wave is.
 */
@NullMarked
package org.plait.ingest.workbook;

import org.jspecify.annotations.NullMarked;
