/**
 * Reads the columns of one question into typed answers, a reader for each way of asking. Must not
 * know whether a row counts.
 */
@NullMarked
package org.plait.ingest.question;

import org.jspecify.annotations.NullMarked;
