/**
 * Knows the tidy files of a report, their columns and how a value is written. Must not know the
 * other formats.
 */
@NullMarked
package org.plait.report.file.data;

import org.jspecify.annotations.NullMarked;
