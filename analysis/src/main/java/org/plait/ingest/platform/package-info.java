/**
 * Knows what each survey platform adds to an export: how it names columns, which of them are about
 * the response rather than a question, which identify people. Must not know how files are read.
 */
@NullMarked
package org.plait.ingest.platform;

import org.jspecify.annotations.NullMarked;
