/**
 * Knows what checklists of good reporting ask for and where a report answers it. Must not say that
 * an item is met unless a rule on the report or a statement of the researchers says so.
 */
@NullMarked
package org.plait.report.checklist;

import org.jspecify.annotations.NullMarked;
