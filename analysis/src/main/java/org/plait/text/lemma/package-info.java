/**
 * Knows words whatever their form: lemmas, phrases and patterns that find them, what a negation
 * reaches. Must not know comments or themes.
 */
@NullMarked
package org.plait.text.lemma;

import org.jspecify.annotations.NullMarked;
