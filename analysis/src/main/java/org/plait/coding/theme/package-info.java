/**
 * Knows how common themes are and how that changed: from people's coding, and from a machine's that
 * theirs corrects. Must not know who coded, nor how anything is shown.
 */
@NullMarked
package org.plait.coding.theme;

import org.jspecify.annotations.NullMarked;
