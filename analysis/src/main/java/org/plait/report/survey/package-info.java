/**
 * One survey as the sections of a report look at it, and the words they share. Must not know which
 * sections there are.
 */
@NullMarked
package org.plait.report.survey;

import org.jspecify.annotations.NullMarked;
