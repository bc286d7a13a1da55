/**
 * Knows what a study wants in its report: formats, checklists, disclosure profile, sign-off,
 * events. Must not know how a report is written.
 */
@NullMarked
package org.plait.study.report;

import org.jspecify.annotations.NullMarked;
