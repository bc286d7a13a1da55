/**
 * Reads what a run starts from: every wave of a study, linked, and what an earlier report has
 * shown. Must not know what is estimated from it.
 */
@NullMarked
package org.plait.run.data;

import org.jspecify.annotations.NullMarked;
