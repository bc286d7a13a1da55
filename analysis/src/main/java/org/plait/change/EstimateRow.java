package org.plait.change;

import org.plait.statistics.Outcome;

/**
 * One estimate of one wave.
 *
 * @param key what it is about
 * @param wave the wave's id
 * @param outcome the estimate, or why there is none
 * @param base what it rests on
 * @param finitePopulation whether it takes the size of the population into account
 * @param method how it was made, in words
 */
public record EstimateRow(
    RowKey key, String wave, Outcome outcome, Base base, boolean finitePopulation, String method) {}
