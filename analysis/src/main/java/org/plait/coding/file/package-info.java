/**
 * Reads and writes the files in which coders say what each comment speaks of. Must not know what is
 * estimated from them.
 */
@NullMarked
package org.plait.coding.file;

import org.jspecify.annotations.NullMarked;
