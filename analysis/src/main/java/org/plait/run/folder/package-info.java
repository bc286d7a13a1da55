/**
 * Knows the folders a run writes to: what may be replaced there, what is private, and the key of a
 * study. Must not know what a report says.
 */
@NullMarked
package org.plait.run.folder;

import org.jspecify.annotations.NullMarked;
