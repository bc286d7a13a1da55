/**
 * Knows how each survey platform's export, and the file of a statistical program, becomes one
 * shape: a header and rows of cells. Must not know what an answer means.
 */
@NullMarked
package org.plait.ingest.export;

import org.jspecify.annotations.NullMarked;
