/**
 * Knows how invented coders read comments, and writes their files. Must not know who wrote a
 * comment, nor any closed answer.
 */
@NullMarked
package org.plait.simulation.coding;

import org.jspecify.annotations.NullMarked;
