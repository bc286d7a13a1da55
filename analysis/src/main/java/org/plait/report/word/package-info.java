/**
 * Writes a report's running order as a Word document: named styles, real captions, tables that can
 * be edited, charts as pictures. Must not know what the numbers mean, nor add a word to them.
 */
@NullMarked
package org.plait.report.word;

import org.jspecify.annotations.NullMarked;
