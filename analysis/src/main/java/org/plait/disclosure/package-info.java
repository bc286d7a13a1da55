/**
 * Knows what may be shown of each table: with its families the only place that hides numbers. Must
 * not know formats, nor how a hidden number could be worked out.
 */
@NullMarked
package org.plait.disclosure;

import org.jspecify.annotations.NullMarked;
