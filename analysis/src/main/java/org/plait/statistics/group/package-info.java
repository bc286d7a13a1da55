/**
 * Whether several groups differ, told by what a table shows of each: its share or mean, how many
 * gave it, and its standard error. It must not know questionnaires or single answers.
 */
@NullMarked
package org.plait.statistics.group;

import org.jspecify.annotations.NullMarked;
