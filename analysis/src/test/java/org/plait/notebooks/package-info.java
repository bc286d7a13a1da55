/** Runs the notebooks. Knows their files; must not know what they compute. */
@NullMarked
package org.plait.notebooks;

import org.jspecify.annotations.NullMarked;
