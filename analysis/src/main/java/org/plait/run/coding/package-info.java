/**
 * Knows what a study's coded comments give a report: shares, themes, quotations, and its own coder.
 * Must not write a file.
 */
@NullMarked
package org.plait.run.coding;

import org.jspecify.annotations.NullMarked;
