package org.plait.statistics.scale;

import java.util.OptionalDouble;
import org.plait.statistics.TestOutcome;

/**
 * Whether one item is answered alike in all waves by people with the same rest score.
 *
 * @param name the item
 * @param test the likelihood-ratio test of wave and its interaction with the rest score
 * @param adjustedPValue its p after Holm over the items; empty where the test is undefined
 * @param explained the rise of Nagelkerke's R&sup2; by wave and interaction; empty where undefined
 * @param flagged whether the adjusted p is below 1 less the level and the rise is not negligible
 */
public record ItemDif(
    String name,
    TestOutcome test,
    OptionalDouble adjustedPValue,
    OptionalDouble explained,
    boolean flagged) {}
