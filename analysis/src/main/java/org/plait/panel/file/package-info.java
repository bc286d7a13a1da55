/**
 * Knows how a linked study is handed on as a table, a data dictionary or an SPSS file. Must not
 * know how it was linked.
 */
@NullMarked
package org.plait.panel.file;

import org.jspecify.annotations.NullMarked;
