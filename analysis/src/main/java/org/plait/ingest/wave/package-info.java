/**
 * Reads whole files, a wave's export or the list of who withdrew, and accounts for every row. Must
 * not know any other wave.
 */
@NullMarked
package org.plait.ingest.wave;

import org.jspecify.annotations.NullMarked;
