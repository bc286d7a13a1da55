/**
 * Knows how an instrument and a study are proposed from exports that nobody has described. Must not
 * claim anything: every guess is marked, and no value that could be a person's words is shown.
 */
@NullMarked
package org.plait.ingest.draft;

import org.jspecify.annotations.NullMarked;
