/**
 * How often things stand in texts, alone and together, and how many kinds of them have been seen.
 * It must not know words or themes.
 */
@NullMarked
package org.plait.statistics.occurrence;

import org.jspecify.annotations.NullMarked;
