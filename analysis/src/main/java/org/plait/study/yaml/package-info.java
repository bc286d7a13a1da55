/**
 * Reads YAML into keys and values that know their place, and says what is wrong with them. Must not
 * know what any key means.
 */
@NullMarked
package org.plait.study.yaml;

import org.jspecify.annotations.NullMarked;
