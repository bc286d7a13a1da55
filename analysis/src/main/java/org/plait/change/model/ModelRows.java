package org.plait.change.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.model.ModelRow.Kind;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.Column;
import org.plait.statistics.model.ModelFit;
import org.plait.statistics.model.ModelMatrix;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;

/** Writes the numbers of a fitted model as rows, in the order they are added. */
final class ModelRows {
  private final ModelFit fit;
  private final Family family;
  private final double level;
  private final String method;
  private final List<ModelRow> rows = new ArrayList<>();

  ModelRows(ModelFit fit, Family family, double level, String method) {
    this.fit = fit;
    this.family = family;
    this.level = level;
    this.method = method;
  }

  List<ModelRow> rows() {
    return List.copyOf(rows);
  }

  void predicted(String term, String category, String answer, Outcome share) {
    add(Kind.PREDICTED, term, category, answer, Optional.of(share), Optional.empty());
  }

  void difference(String term, String wave, String answer, Outcome difference) {
    add(Kind.PREDICTED_DIFFERENCE, term, wave, answer, Optional.of(difference), Optional.empty());
  }

  /** The odds ratios, the coefficients with the constant or thresholds, and the tests of terms. */
  void coefficients(ModelMatrix matrix) {
    for (Column column : matrix.columns()) {
      if (family != Family.GAUSSIAN) {
        coefficient(Kind.ODDS_RATIO, column, fit.oddsRatio(column.name(), level));
      }
    }
    for (String name : fit.names()) {
      int place = matrix.names().indexOf(name);
      if (place < 0) {
        threshold(name);
      } else {
        coefficient(Kind.COEFFICIENT, matrix.columns().get(place), fit.coefficient(name, level));
      }
    }
    for (String term : matrix.terms()) {
      if (fit.terms().contains(term)) {
        test(Kind.TERM_TEST, term, fit.testOfTerm(term));
      }
    }
  }

  private void coefficient(Kind kind, Column column, Outcome outcome) {
    String categories = String.join(ModelSettings.BY, column.categories());
    Optional<TestResult> test = fit.test(column.name()).result();
    add(kind, column.term(), categories, "", Optional.of(outcome), test);
  }

  private void threshold(String name) {
    String[] cut = name.split("\\|");
    boolean between = cut.length == 2;
    add(
        Kind.THRESHOLD,
        between ? cut[0] : "",
        between ? cut[1] : "",
        "",
        Optional.of(fit.coefficient(name, level)),
        fit.test(name).result());
  }

  void test(Kind kind, String term, TestOutcome test) {
    Optional<Outcome> none =
        test.fold(result -> Optional.<Outcome>empty(), (Undefined u) -> Optional.of(u));
    add(kind, term, "", "", none, test.result());
  }

  private void add(
      Kind kind,
      String term,
      String categories,
      String answer,
      Optional<Outcome> outcome,
      Optional<TestResult> test) {
    rows.add(
        new ModelRow(
            kind,
            term,
            categories,
            answer,
            outcome,
            test,
            OptionalLong.of(fit.n()),
            fit.clusters(),
            method));
  }
}
