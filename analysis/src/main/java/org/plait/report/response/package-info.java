/** Shows who was asked and who answered. Must not know what was answered. */
@NullMarked
package org.plait.report.response;

import org.jspecify.annotations.NullMarked;
