/**
 * Knows the sentences of a report and what a study puts in their place. Must not know the numbers
 * that fill them.
 */
@NullMarked
package org.plait.study.wording;

import org.jspecify.annotations.NullMarked;
