/**
 * What one estimate or comparison is about, what came of it, and what readers are told. Must not
 * know how it was found.
 */
@NullMarked
package org.plait.change.row;

import org.jspecify.annotations.NullMarked;
