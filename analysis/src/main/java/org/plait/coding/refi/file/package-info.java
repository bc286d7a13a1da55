/**
 * Knows the REFI-QDA files: codebook, project and its archive, to their schema. Must not know what
 * Plait's codes and comments are.
 */
@NullMarked
package org.plait.coding.refi.file;

import org.jspecify.annotations.NullMarked;
