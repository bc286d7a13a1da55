/**
 * Knows what the files of statistical programs have in common: variables with labels, values that
 * the file itself calls missing, and cases. Must not know how any program writes them to bytes, nor
 * what a question is.
 */
@NullMarked
package org.plait.ingest.labelled;

import org.jspecify.annotations.NullMarked;
