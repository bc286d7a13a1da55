/**
 * Knows how something wrong is told: what, where, how grave, and what mends it. Must not know any
 * file format.
 */
@NullMarked
package org.plait.study.finding;

import org.jspecify.annotations.NullMarked;
