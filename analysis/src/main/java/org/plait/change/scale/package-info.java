/** Judges how well the items of a scale go together. Must not know how anything is shown. */
@NullMarked
package org.plait.change.scale;

import org.jspecify.annotations.NullMarked;
