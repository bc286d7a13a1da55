/**
 * Knows what each person answers to each question, and the rows that come of it. Must not know how
 * a platform writes them.
 */
@NullMarked
package org.plait.simulation.answer;

import org.jspecify.annotations.NullMarked;
