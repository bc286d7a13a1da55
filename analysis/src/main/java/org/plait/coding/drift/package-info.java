/**
 * How far the coding itself moved between waves: versions of the codebook, how codes are used, and
 * comments that were coded twice. Must not know how common themes are beyond what their rows say.
 */
@NullMarked
package org.plait.coding.drift;

import org.jspecify.annotations.NullMarked;
