/**
 * How well several items measure one thing, and whether they do so alike in different waves:
 * answers of people to items in, internal consistency and item statistics out. It must not know
 * questionnaires, nor how scores are made.
 */
@NullMarked
package org.plait.statistics.scale;

import org.jspecify.annotations.NullMarked;
