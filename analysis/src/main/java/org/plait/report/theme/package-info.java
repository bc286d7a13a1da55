/** Shows what people wrote, by theme. Must not compute anything. */
@NullMarked
package org.plait.report.theme;

import org.jspecify.annotations.NullMarked;
