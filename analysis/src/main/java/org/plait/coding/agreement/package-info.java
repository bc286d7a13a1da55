/**
 * How far coders agree: coded comments in, rows of agreement out. It must not know how comments
 * were drawn, nor what may be shown.
 */
@NullMarked
package org.plait.coding.agreement;

import org.jspecify.annotations.NullMarked;
