/** Says how everything was done. Must not compute anything. */
@NullMarked
package org.plait.report.method;

import org.jspecify.annotations.NullMarked;
