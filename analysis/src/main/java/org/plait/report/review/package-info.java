/**
 * Knows what reviewers can comment on, how their workbooks are read back and how the report tells
 * what became of each comment. Must not know who wrote a comment.
 */
@NullMarked
package org.plait.report.review;

import org.jspecify.annotations.NullMarked;
