/** Knows which texts lie together by their meaning. Must not know themes. */
@NullMarked
package org.plait.text.cluster;

import org.jspecify.annotations.NullMarked;
