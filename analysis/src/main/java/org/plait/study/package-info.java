/**
 * Knows what a study file says and what is wrong with it: surveys, waves, settings, and findings
 * with their place. Must not know what the questions are or what the data hold.
 */
@NullMarked
package org.plait.study;

import org.jspecify.annotations.NullMarked;
