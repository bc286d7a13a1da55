package org.plait.disclosure.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.statistics.Estimate;

/**
 * Hides what rates and weights say about hidden numbers of people. A rate of dispositions is worked
 * out from several of them, so that one hidden disposition hides every rate of its wave. How many
 * people a respondent stands for tells how many answered: where a category of a margin is hidden,
 * or a margin crosses questions so that no table counts its cells, the smallest and the largest
 * weight are hidden, and the design effect and the effective number are rounded, too coarsely for
 * one cell to be worked out from them. How evenly the groups of a frame answered is worked out from
 * all of them, so one that is hidden hides it.
 */
final class AboutResponse {

  private static final Set<String> WEIGHTS =
      Set.of("weight_minimum", "weight_maximum", "weight_ratio", "weights_trimmed");
  private static final Set<String> EVENNESS =
      Set.of("r_indicator", "r_indicator_by_chance", "propensity_cv");
  private static final String EFFECT = "design_effect";
  private static final String EFFECTIVE = "effective_n";
  private static final String BEFORE = "share_before_weighting";
  private static final String RATES = "aapor_";
  private static final double TENTH = 0.1;
  private static final double TEN = 10;

  private final Cells cells;
  private final List<EstimateRow> response;

  AboutResponse(Cells cells, List<EstimateRow> response) {
    this.cells = cells;
    this.response = response;
  }

  boolean hides(EstimateRow row) {
    String measure = row.key().measure();
    if (measure.equals(BEFORE)) {
      return hidden(row);
    }
    if (EVENNESS.contains(measure)) {
      return groupHidden(row.key().question(), row.wave());
    }
    return measure.startsWith(RATES)
        ? dispositionHidden(row.wave())
        : WEIGHTS.contains(measure) && marginHidden(row.wave());
  }

  /** The row with no more digits than may be shown. */
  EstimateRow rounded(EstimateRow row) {
    double step =
        switch (row.key().measure()) {
          case EFFECT -> TENTH;
          case EFFECTIVE -> TEN;
          default -> 0;
        };
    return step == 0 || !marginHidden(row.wave())
        ? row
        : row.outcome().estimate().map(estimate -> rounded(row, estimate, step)).orElse(row);
  }

  private static EstimateRow rounded(EstimateRow row, Estimate estimate, double step) {
    double value = Math.rint(estimate.value() / step) * step;
    return new EstimateRow(
        row.key(),
        row.wave(),
        Estimate.of(estimate.measure(), value, estimate.n(), estimate.method()),
        row.base(),
        row.finitePopulation(),
        row.method() + "; rounded to protect small groups");
  }

  private boolean marginHidden(String wave) {
    return response.stream()
        .filter(row -> row.wave().equals(wave) && row.key().measure().equals(BEFORE))
        .anyMatch(this::hidden);
  }

  /** Whether the tables hide the category, or do not count it. */
  private boolean hidden(EstimateRow row) {
    CellKey count =
        new CellKey(Kind.COUNT, row.key().question(), "", row.key().category(), row.wave(), "", "");
    return Optional.ofNullable(cells.find(count)).map(cells::hidden).orElse(true)
        || cells.hidden(count.as(Kind.COMPLEMENT));
  }

  /** Whether any number of the groups is hidden, or the tables do not count them. */
  private boolean groupHidden(String question, String wave) {
    List<Integer> categories =
        cells.of(Kind.COUNT).stream()
            .filter(cell -> cells.key(cell).total())
            .filter(cell -> cells.key(cell).question().equals(question))
            .filter(cell -> cells.key(cell).wave().equals(wave))
            .toList();
    return categories.isEmpty()
        || categories.stream().anyMatch(cells::hidden)
        || cells.of(Kind.PEOPLE).stream()
            .filter(cells::hidden)
            .map(cells::key)
            .anyMatch(key -> key.groupBy().equals(question) && key.wave().equals(wave));
  }

  private boolean dispositionHidden(String wave) {
    return cells.of(Kind.PEOPLE).stream()
        .filter(cells::hidden)
        .map(cells::key)
        .filter(key -> key.wave().equals(wave))
        .anyMatch(key -> key.category().startsWith(CountReader.DISPOSITION));
  }
}
