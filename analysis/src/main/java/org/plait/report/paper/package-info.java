/**
 * Knows how a report is set on paper: a tagged PDF from the page's own parts. Must not know how
 * numbers came about; it writes what the document holds.
 */
@NullMarked
package org.plait.report.paper;

import org.jspecify.annotations.NullMarked;
