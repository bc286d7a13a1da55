/**
 * Reads instruments as they are written in YAML, and a study with all of them. Must not know an
 * export.
 */
@NullMarked
package org.plait.instrument.reader;

import org.jspecify.annotations.NullMarked;
