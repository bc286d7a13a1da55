/**
 * Knows how many digits of a figure may be told, and how counts are rounded. Must not know which
 * numbers have to be hidden.
 */
@NullMarked
package org.plait.disclosure.rounding;

import org.jspecify.annotations.NullMarked;
