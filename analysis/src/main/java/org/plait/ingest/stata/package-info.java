/**
 * Knows how Stata writes {@code .dta} files of releases 117 to 119, from the published description
 * of the format. Must not know what a question or a wave is.
 */
@NullMarked
package org.plait.ingest.stata;

import org.jspecify.annotations.NullMarked;
