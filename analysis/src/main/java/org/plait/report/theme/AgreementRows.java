package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.agreement.AgreementMeasure;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.agreement.Benchmark;
import org.plait.study.analysis.QuestionRef;

/** Finds the rows of agreement that belong together, and names what they are about. */
final class AgreementRows {

  private static final double SURE = 0.95;

  private final List<SurveyView> views;
  private final List<EstimateRow> rows;

  AgreementRows(List<SurveyView> views, List<EstimateRow> rows) {
    this.views = List.copyOf(views);
    this.rows = List.copyOf(rows);
  }

  /** For each question the alpha of main themes over all waves. */
  List<EstimateRow> whole() {
    List<EstimateRow> whole = new ArrayList<>();
    Set<QuestionRef> seen = new LinkedHashSet<>();
    for (EstimateRow row : masi()) {
      if (row.key().total()
          && seen.add(new QuestionRef(row.key().survey(), row.key().question()))) {
        whole.add(row);
      }
    }
    return whole;
  }

  /** How far coders chose the same sets of themes: by question, wave and pair of coders. */
  List<EstimateRow> masi() {
    return rows.stream()
        .filter(r -> r.key().measure().equals(AgreementMeasure.MASI.word()))
        .toList();
  }

  /** Cohen's kappa is of two coders. */
  boolean pairOnly(EstimateRow alpha) {
    return rows.stream()
        .filter(r -> sameQuestion(r, alpha))
        .anyMatch(r -> r.method().startsWith("Cohen"));
  }

  /** What an agreement is usually called, when it is that for sure. */
  static String reading(Estimate estimate) {
    return estimate.standardError().isEmpty() && estimate.value() == 1
        ? "full"
        : Benchmark.KRIPPENDORFF.word(estimate, SURE).orElse("");
  }

  /** A measure of one theme. */
  Optional<EstimateRow> code(EstimateRow whole, String code, AgreementMeasure measure) {
    RowKey k = whole.key();
    RowKey key = new RowKey(k.survey(), k.question(), "", code, "", "", measure.word());
    return find(key, whole.waves());
  }

  /** Another measure of the same. */
  Optional<EstimateRow> beside(EstimateRow row, String measure) {
    return find(row.key().withMeasure(measure), row.waves());
  }

  private Optional<EstimateRow> find(RowKey key, List<String> waves) {
    return rows.stream().filter(r -> r.key().equals(key) && r.waves().equals(waves)).findFirst();
  }

  static boolean sameQuestion(EstimateRow row, EstimateRow other) {
    return row.key().survey().equals(other.key().survey())
        && row.key().question().equals(other.key().question());
  }

  static Optional<Estimate> estimate(EstimateRow row) {
    return row.outcome().estimate();
  }

  /** The waves of a row in words. */
  String waves(EstimateRow row) {
    return view(row)
        .map(v -> String.join(", ", row.waves().stream().map(v.labels()::wave).toList()))
        .orElse(row.wave());
  }

  /** The survey and the question of a row in words. */
  String about(EstimateRow row) {
    return view(row).map(v -> QuestionName.of(v, row.key().question())).orElse(row.key().survey());
  }

  private Optional<SurveyView> view(EstimateRow row) {
    return views.stream().filter(v -> v.id().equals(row.key().survey())).findFirst();
  }
}
