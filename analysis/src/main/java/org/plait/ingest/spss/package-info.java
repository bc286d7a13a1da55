/**
 * Knows how SPSS writes {@code .sav} and {@code .zsav} files, from the published description of the
 * format. Must not know what a question or a wave is.
 */
@NullMarked
package org.plait.ingest.spss;

import org.jspecify.annotations.NullMarked;
