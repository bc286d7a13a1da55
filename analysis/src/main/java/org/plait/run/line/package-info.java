/**
 * Takes a study through every stage to its report, and tells whether anything has changed since the
 * last run. Must not know how a stage does its work.
 */
@NullMarked
package org.plait.run.line;

import org.jspecify.annotations.NullMarked;
