/**
 * Knows REFI-QDA, the format in which programs for qualitative analysis exchange codebooks and
 * projects: writes a study's coding for them and reads it back. Must not know where files lie and
 * how commands talk.
 */
@NullMarked
package org.plait.coding.refi;

import org.jspecify.annotations.NullMarked;
