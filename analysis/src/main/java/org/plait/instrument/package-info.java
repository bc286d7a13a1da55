/**
 * Knows the questions: categories, nets, routing, wording and bindings of each wave, comparability.
 * Must not know any answer.
 */
@NullMarked
package org.plait.instrument;

import org.jspecify.annotations.NullMarked;
