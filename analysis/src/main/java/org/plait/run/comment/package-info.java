/**
 * Answers what is asked of comments between two runs: samples to code, imports, groups and
 * searches. Must not touch a report.
 */
@NullMarked
package org.plait.run.comment;

import org.jspecify.annotations.NullMarked;
