/**
 * Knows which rows count, which are set aside, and why. Must not turn cells into answers itself.
 */
@NullMarked
package org.plait.ingest.row;

import org.jspecify.annotations.NullMarked;
