package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.Series;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;
import org.plait.statistics.prevalence.SurveyPrevalence;

/**
 * How common a theme is in one wave: the rows of one cell and theme.
 *
 * <p>The base is the comments with content that people read. Where not all were read, these are a
 * simple random sample of the cell's comments. The share of all who were asked is then the product
 * of the share among comments and the share who wrote one: its variance is w&sup2; v + p&sup2;
 * w(1-w)/A, with v the variance of the share p, w the share who wrote and A those asked, and its
 * interval is Wilson's with the size that gives this variance. With everything read that is
 * Wilson's interval of a share of A.
 */
final class ThemeEstimates {

  private static final Method ALL_READ = new Method("every comment counted", "");

  /** The method of rows about a theme that a version of the codebook can't tell. */
  static final String UNTOLD = "not told by the version of the codebook";

  private static final Method PRODUCT =
      new Method(
          "Wilson score, effective sample size",
          "Wilson (1927) JASA 22:209-212; Korn and Graubard (1998) Surv. Meth. 24:193-201");

  private final double confidence;
  private final boolean random;

  /**
   * Estimates at one level.
   *
   * @param confidence the confidence level
   * @param random whether the comments read are a declared random sample
   */
  ThemeEstimates(double confidence, boolean random) {
    this.confidence = confidence;
    this.random = random;
  }

  List<EstimateRow> of(RowKey key, ThemeCell cell, Code theme) {
    Series mentions = cell.mentions(theme);
    List<EstimateRow> rows = new ArrayList<>();
    rows.add(
        SeriesEstimates.count(
            key.withMeasure("count"),
            cell.wave(),
            mentions.count(),
            mentions.size(),
            "comments read by people"));
    if (random) {
      rows.addAll(shares(key, cell, theme, mentions));
    }
    return rows;
  }

  /** The row that says why there is no number for everybody. */
  EstimateRow untold(RowKey key, ThemeCell cell, String reason) {
    RowKey own = key.withMeasure(random ? "proportion" : "count");
    Outcome none = new Undefined(own.measure(), reason, 0);
    return new EstimateRow(own, cell.wave(), none, Base.HIDDEN, false, UNTOLD);
  }

  /** With weights before each row without, where they matter; not of the comments received. */
  private List<EstimateRow> shares(RowKey key, ThemeCell cell, Code theme, Series mentions) {
    List<EstimateRow> rows = new ArrayList<>();
    for (boolean byWeight : CorrectedEstimates.weights(cell)) {
      rows.add(share(key.withMeasure("proportion"), cell, theme, byWeight));
    }
    if (key.total()) {
      EstimateRow unweighted = rows.get(rows.size() - 1);
      rows.add(received(key.withMeasure("proportion"), cell, theme, mentions));
      for (boolean byWeight : CorrectedEstimates.weights(cell)) {
        rows.add(
            cell.stratified() || byWeight
                ? judgedOfAsked(key.withMeasure("of_asked"), cell, theme, byWeight, unweighted)
                : ofAsked(key.withMeasure("of_asked"), cell, theme, unweighted));
      }
    }
    return rows;
  }

  private EstimateRow share(RowKey key, ThemeCell cell, Code theme, boolean byWeight) {
    Series mentions = cell.mentions(theme);
    EstimateRow plain = new SeriesEstimates(confidence).proportion(key, cell.wave(), mentions);
    if (cell.stratified()) {
      SurveyPrevalence share = SurveyPrevalence.of(cell.judged(theme, reading -> 0, byWeight));
      return judged(plain, cell, share.estimate(confidence), byWeight);
    }
    EstimateRow row =
        byWeight
            ? new SeriesEstimates(confidence)
                .weightedProportion(plain, cell.weightedMentions(theme))
            : plain;
    return named(row, row.outcome(), row.method() + ", " + howRead(cell));
  }

  /** Those read stand for all who wrote; whoever wrote nothing did not speak of the theme. */
  private EstimateRow judgedOfAsked(
      RowKey key, ThemeCell cell, Code theme, boolean byWeight, EstimateRow share) {
    EstimateRow asked =
        new EstimateRow(
            key,
            cell.wave(),
            share.outcome(),
            Base.of(share.base().n().orElse(0), cell.asked()),
            false,
            "");
    return judged(
        asked,
        cell,
        share.outcome().estimate().isEmpty()
            ? share.outcome()
            : SurveyPrevalence.of(cell.judgedOfAsked(theme, reading -> 0, byWeight))
                .estimate(confidence),
        byWeight);
  }

  private static EstimateRow judged(
      EstimateRow row, ThemeCell cell, Outcome outcome, boolean byWeight) {
    RowKey key = row.key();
    return new EstimateRow(
        key,
        row.waves(),
        outcome.fold(
            e -> measured(e, key), u -> new Undefined(key.measure(), u.reason(), u.n()), s -> s),
        row.base(),
        false,
        Optional.empty(),
        byWeight,
        (byWeight ? WaveWeights.WEIGHTED : "") + PRODUCT.name() + ", " + howRead(cell));
  }

  private static EstimateRow named(EstimateRow row, Outcome outcome, String method) {
    return new EstimateRow(
        row.key(),
        row.waves(),
        outcome,
        row.base(),
        row.finitePopulation(),
        row.bounds(),
        row.weighted(),
        method);
  }

  /** How the comments were chosen; a method stays when a number is hidden, so it holds none. */
  static String howRead(ThemeCell cell) {
    if (cell.complete()) {
      return "every comment was read";
    }
    return cell.stratified()
        ? "random sample of the comments by strata"
        : "random sample of the comments";
  }

  /** The row that speaks of the comments received. */
  private EstimateRow received(RowKey key, ThemeCell cell, Code theme, Series mentions) {
    long count = mentions.count();
    Outcome outcome;
    String method = howRead(cell);
    if (mentions.size() == 0) {
      outcome = Undefined.of(key.measure(), TooLittle.NO_CASES, 0);
    } else if (cell.complete()) {
      outcome =
          Estimate.of(key.measure(), (double) count / cell.read(), cell.read(), ALL_READ)
              .withMissing(mentions.missing())
              .withNote("all " + cell.comments() + " comments were read");
    } else if (cell.stratified()) {
      outcome =
          SurveyPrevalence.of(cell.judged(theme, reading -> 0, false)).estimateOfCases(confidence);
    } else {
      outcome =
          Proportion.of(count, mentions.size())
              .withMissing(mentions.missing())
              .ofPopulation(cell.comments())
              .estimate(ProportionInterval.WILSON_FINITE, confidence);
      method = ProportionInterval.WILSON_FINITE.method().name() + ", " + method;
    }
    Base base =
        new Base(
            OptionalLong.of(count),
            OptionalLong.of(mentions.size()),
            OptionalLong.of(cell.comments()));
    return new EstimateRow(key, cell.wave(), outcome, base, true, method);
  }

  private EstimateRow ofAsked(RowKey key, ThemeCell cell, Code theme, EstimateRow share) {
    if (cell.complete() && cell.asked() > 0) {
      EstimateRow row =
          new SeriesEstimates(confidence).proportion(key, cell.wave(), cell.mentionsOfAsked(theme));
      Outcome outcome = row.outcome().fold(e -> measured(e, key), u -> u, s -> s);
      return named(row, outcome, row.method() + ", " + howRead(cell));
    }
    Base base = Base.of(share.base().n().orElse(0), cell.asked());
    Outcome outcome =
        share
            .outcome()
            .<Outcome>fold(
                e -> product(key, cell, e),
                u -> new Undefined(key.measure(), u.reason(), u.n()),
                s -> s);
    String method = PRODUCT.name() + ", " + howRead(cell);
    return new EstimateRow(key, cell.wave(), outcome, base, false, method);
  }

  static Outcome measured(Estimate e, RowKey key) {
    return new Estimate(
        key.measure(),
        e.value(),
        e.standardError(),
        e.interval(),
        e.n(),
        e.missing(),
        e.method(),
        e.note());
  }

  private Outcome product(RowKey key, ThemeCell cell, Estimate share) {
    double p = share.value();
    double wrote = (double) cell.comments() / cell.asked();
    double error = share.standardError().orElse(Math.sqrt(p * (1 - p) / Math.max(1, cell.read())));
    double value = p * wrote;
    double variance = wrote * wrote * error * error + p * p * wrote * (1 - wrote) / cell.asked();
    double size = WilsonScore.effectiveSize(value, variance, cell.read() / wrote);
    Interval wilson = WilsonScore.interval(value, size, confidence);
    return Estimate.of(key.measure(), value, cell.read(), PRODUCT)
        .withMissing((long) cell.asked() - cell.comments())
        .withStandardError(Math.sqrt(variance))
        .withInterval(new Interval(wilson.lower(), wilson.upper(), confidence, PRODUCT));
  }
}
