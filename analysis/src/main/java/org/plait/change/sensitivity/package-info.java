/**
 * Sets other ways of analysing, and what could have been found, beside each primary analysis. Must
 * not know how anything is shown.
 */
@NullMarked
package org.plait.change.sensitivity;

import org.jspecify.annotations.NullMarked;
