/**
 * Knows how common something is when a machine has judged every case and people only a probability
 * sample. Must not know what was judged.
 */
@NullMarked
package org.plait.statistics.prevalence;

import org.jspecify.annotations.NullMarked;
