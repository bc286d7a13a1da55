/**
 * Whether background goes together with answers, worked out from the tables of groups. Must not
 * know single answers, nor how anything is shown.
 */
@NullMarked
package org.plait.change.association;

import org.jspecify.annotations.NullMarked;
