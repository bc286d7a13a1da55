/**
 * Knows how to make a synthetic study from its instruments, in the layouts its study file declares.
 * Must not be used by any other package.
 */
@NullMarked
package org.plait.simulation;

import org.jspecify.annotations.NullMarked;
