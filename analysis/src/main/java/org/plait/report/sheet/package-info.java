/**
 * Knows how a report becomes workbooks: its tables, a sheet a table, and the form for reviewers.
 * Must not know how numbers came about; it writes what the document holds.
 */
@NullMarked
package org.plait.report.sheet;

import org.jspecify.annotations.NullMarked;
