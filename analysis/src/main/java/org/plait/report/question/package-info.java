/** Shows what was answered to each question, and by whom. Must not know what changed. */
@NullMarked
package org.plait.report.question;

import org.jspecify.annotations.NullMarked;
