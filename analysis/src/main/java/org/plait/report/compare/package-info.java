/**
 * Knows two reports as they were published, and what differs between them. Must not know more of
 * either than its folder holds.
 */
@NullMarked
package org.plait.report.compare;

import org.jspecify.annotations.NullMarked;
