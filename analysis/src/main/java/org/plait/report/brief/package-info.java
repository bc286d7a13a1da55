/**
 * Knows the report's one page for everybody: what was done, the key findings as plain sentences and
 * how sure they are. Must not test anything or say what no row of the report says.
 */
@NullMarked
package org.plait.report.brief;

import org.jspecify.annotations.NullMarked;
