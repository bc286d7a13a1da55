/**
 * Reads text files into headers and rows of cells, and gathers what was found in a file. Must not
 * know what a question is.
 */
@NullMarked
package org.plait.ingest.file;

import org.jspecify.annotations.NullMarked;
