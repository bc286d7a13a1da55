/** Fits the models that a study declares. Must not know how anything is shown. */
@NullMarked
package org.plait.change.model;

import org.jspecify.annotations.NullMarked;
