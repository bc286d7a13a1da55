/**
 * How fast comments are read, masked, encoded and coded, and how much memory a million of them
 * take. Knows only comments it invents itself.
 */
@NullMarked
package org.plait.studies.speed;

import org.jspecify.annotations.NullMarked;
