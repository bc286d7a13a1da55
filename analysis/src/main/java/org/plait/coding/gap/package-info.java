/**
 * Knows what a codebook may lack: words and themes that go together, how far all themes were seen.
 * Must not know what may be shown of it.
 */
@NullMarked
package org.plait.coding.gap;

import org.jspecify.annotations.NullMarked;
