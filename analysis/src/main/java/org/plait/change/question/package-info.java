/**
 * Knows what can be counted of a question and who gave which answer: quantities, groups of people,
 * series over waves, tables of counts. Must not know what is done with them.
 */
@NullMarked
package org.plait.change.question;

import org.jspecify.annotations.NullMarked;
