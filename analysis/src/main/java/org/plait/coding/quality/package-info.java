/**
 * Knows how good a coder is: how often it agrees with people on comments it did not learn from.
 * Must not know how a coder works.
 */
@NullMarked
package org.plait.coding.quality;

import org.jspecify.annotations.NullMarked;
