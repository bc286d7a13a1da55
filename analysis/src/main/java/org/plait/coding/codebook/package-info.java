/**
 * Reads and writes codebooks and their versions, and tells what a change of a codebook does to
 * codings. Must not know a comment.
 */
@NullMarked
package org.plait.coding.codebook;

import org.jspecify.annotations.NullMarked;
