/**
 * Knows how a text becomes a vector that lies near those of texts with a like meaning. Must not
 * know where texts come from nor what the vectors are used for.
 */
@NullMarked
package org.plait.text.embedding;

import org.jspecify.annotations.NullMarked;
