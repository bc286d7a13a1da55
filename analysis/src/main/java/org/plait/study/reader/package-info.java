/** Reads the files of a study into what they say. Must not know what the questions are. */
@NullMarked
package org.plait.study.reader;

import org.jspecify.annotations.NullMarked;
