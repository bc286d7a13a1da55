package org.plait.change.row;

import java.util.List;

/**
 * Everything counted and compared in one survey, in study order: question, item, category, wave,
 * everybody before the groups of a breakdown.
 *
 * @param survey the survey's id
 * @param estimates what each wave answered
 * @param comparisons what changed between two waves, scores of scales included
 * @param scales the mean score of each scale in each wave
 * @param response who answered: respondents, organisations, and where a population is given the
 *     share of it
 * @param attrition who stayed, left and joined; {@code wave} names the waves, joined by {@code -},
 *     and {@code category} is stayers, leavers, no_longer_eligible, retention, joiners or no_key,
 *     beside one wave new, returning, left or cumulative_response, beside all a pattern such as
 *     {@code 101}
 * @param missing why answers are missing; {@code category} is the reason's name
 */
public record Results(
    String survey,
    List<EstimateRow> estimates,
    List<ComparisonRow> comparisons,
    List<EstimateRow> scales,
    List<EstimateRow> response,
    List<EstimateRow> attrition,
    List<EstimateRow> missing) {

  /** Copies the lists. */
  public Results {
    estimates = List.copyOf(estimates);
    comparisons = List.copyOf(comparisons);
    scales = List.copyOf(scales);
    response = List.copyOf(response);
    attrition = List.copyOf(attrition);
    missing = List.copyOf(missing);
  }
}
