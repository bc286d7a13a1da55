/**
 * How each survey platform writes an export: the columns it adds, its header rows, its ticks, its
 * file.
 *
 * <p>Knows formats of files; must not know how answers come about, nor instruments.
 */
@NullMarked
package org.plait.simulation.platform;

import org.jspecify.annotations.NullMarked;
