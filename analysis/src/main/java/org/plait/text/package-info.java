/**
 * Knows what people wrote: comments, tokens, identifiers to mask, answers without content. Must not
 * know any theme.
 */
@NullMarked
package org.plait.text;

import org.jspecify.annotations.NullMarked;
