/**
 * Knows whether two sources agree on a topic, by the declared margins. Must not know how either was
 * measured.
 */
@NullMarked
package org.plait.integration.convergence;

import org.jspecify.annotations.NullMarked;
