/** Puts a report together and writes its files. Must not compute anything. */
@NullMarked
package org.plait.report.file;

import org.jspecify.annotations.NullMarked;
