/**
 * Knows how responses of different waves are found to be one person's or one organisation's:
 * pseudonyms, made-up codes, successors. Must not know any answer.
 */
@NullMarked
package org.plait.panel.link;

import org.jspecify.annotations.NullMarked;
