/**
 * Says whether a change differs between groups, surveys or around an event. Must not know how
 * anything is shown.
 */
@NullMarked
package org.plait.change.contrast;

import org.jspecify.annotations.NullMarked;
