/** Tests and effects that rest on the order of values alone. It must not know questionnaires. */
@NullMarked
package org.plait.statistics.rank;

import org.jspecify.annotations.NullMarked;
