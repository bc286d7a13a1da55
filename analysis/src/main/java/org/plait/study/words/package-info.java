/**
 * Knows what a study wants done with comments: how they are coded, which may be quoted, and what
 * stands beside which numbers. Must not know any comment.
 */
@NullMarked
package org.plait.study.words;

import org.jspecify.annotations.NullMarked;
