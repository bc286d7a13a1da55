/**
 * Knows what a report is made of: sections, paragraphs, tables, charts. Must not know any format.
 */
@NullMarked
package org.plait.report.document;

import org.jspecify.annotations.NullMarked;
