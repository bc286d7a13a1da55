/**
 * Knows the sheets in which people code: how they are written, read back and compared. Must not
 * know how a comment was drawn beyond what the sample says.
 */
@NullMarked
package org.plait.coding.sheet;

import org.jspecify.annotations.NullMarked;
