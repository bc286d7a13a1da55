/**
 * Knows how the tables of a report are laid out as a workbook: front sheets, and a sheet a table.
 * Must not know how numbers came about; it writes what the document holds.
 */
@NullMarked
package org.plait.report.sheet;

import org.jspecify.annotations.NullMarked;
