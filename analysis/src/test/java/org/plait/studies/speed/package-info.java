/**
 * How fast exports are read, and comments read, masked, encoded and coded, and how much memory a
 * million of them take. Knows only what it invents itself.
 */
@NullMarked
package org.plait.studies.speed;

import org.jspecify.annotations.NullMarked;
