/**
 * Knows how easily a report's sentences read and which of them are hard. Must not know what they
 * are about.
 */
@NullMarked
package org.plait.report.language;

import org.jspecify.annotations.NullMarked;
