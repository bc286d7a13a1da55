/**
 * Knows how numbers and words that speak of the same thing are told side by side. Must not know how
 * they are computed, nor any format.
 */
@NullMarked
package org.plait.report.joint;

import org.jspecify.annotations.NullMarked;
