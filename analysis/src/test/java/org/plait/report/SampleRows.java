package org.plait.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.Net;
import org.plait.statistics.Alternative;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.WavePair;

/** Makes rows for the sample report; the numbers are invented. */
public final class SampleRows {
  public static final Method WILSON = new Method("Wilson score", "Wilson (1927) JASA 22:209-212");
  static final Method BRUNNER =
      new Method("Brunner-Munzel", "Brunner and Munzel (2000) Biometrical Journal 42:17-25");
  static final Method MEAN = new Method("t interval", "");

  private SampleRows() {}

  public static RowKey key(
      String survey, String question, String item, String category, String measure) {
    return new RowKey(survey, question, item, category, "", "", measure);
  }

  /** A share with an interval of about the right width. */
  public static Outcome share(long n, long of) {
    double p = (double) n / of;
    double half = 1.96 * Math.sqrt((p * (1 - p) + 1.0 / of) / of);
    Interval interval = new Interval(Math.max(0, p - half), Math.min(1, p + half), 0.95, WILSON);
    return Estimate.of("proportion", p, of, WILSON)
        .withStandardError(half / 1.96)
        .withInterval(interval);
  }

  public static Outcome number(String measure, double value, double half, long n) {
    return Estimate.of(measure, value, n, MEAN)
        .withStandardError(half / 1.96)
        .withInterval(new Interval(value - half, value + half, 0.95, MEAN));
  }

  public static EstimateRow share(RowKey key, String wave, long n, long of) {
    return new EstimateRow(key, wave, share(n, of), Base.of(n, of), false, "Wilson score");
  }

  public static EstimateRow finite(RowKey key, String wave, long n, long of, long population) {
    Base base = new Base(OptionalLong.of(n), OptionalLong.of(of), OptionalLong.of(population));
    return new EstimateRow(key, wave, share(n, of), base, true, "exact hypergeometric");
  }

  public static EstimateRow hidden(RowKey key, String wave, OptionalLong denominator) {
    Base base = new Base(OptionalLong.empty(), denominator, OptionalLong.empty());
    return new EstimateRow(
        key, wave, new Suppressed(key.measure(), "minimum 5"), base, false, "Wilson score");
  }

  static EstimateRow undefined(RowKey key, String wave, String reason) {
    return new EstimateRow(
        key, wave, new Undefined(key.measure(), reason, 0), Base.of(0, 0), false, "Wilson score");
  }

  public static EstimateRow people(
      String survey, String category, String wave, String measure, long n) {
    return new EstimateRow(
        key(survey, "", "", category, measure),
        wave,
        Estimate.of(measure, n, n, new Method("count", "")),
        Base.of(n, n),
        false,
        "count");
  }

  /** Categories and nets of a question in one wave. */
  static List<EstimateRow> shares(
      String survey, String question, String item, String wave, CodeList codes, long... counts) {
    long of = 0;
    for (long count : counts) {
      of += count;
    }
    List<EstimateRow> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Category category = codes.categories().get(i);
      rows.add(
          share(key(survey, question, item, category.code(), "proportion"), wave, counts[i], of));
    }
    for (Net net : codes.nets()) {
      long sum = net.codes().stream().mapToLong(c -> counts[codes.indexOf(c)]).sum();
      rows.add(share(key(survey, question, item, net.id(), "proportion"), wave, sum, of));
    }
    return rows;
  }

  /** A change with everything a row can have. */
  public static ComparisonRow change(
      RowKey key,
      String from,
      String to,
      Role role,
      Outcome difference,
      double p,
      Verdict verdict,
      VerdictReason... reasons) {
    boolean primary = role == Role.PRIMARY;
    return new ComparisonRow(
        key,
        new WavePair(from, to),
        role,
        Design.OVERLAPPING,
        difference,
        false,
        false,
        Optional.of(
            new TestResult(
                1.234567891234,
                OptionalDouble.of(210.5),
                p,
                Alternative.TWO_SIDED,
                BRUNNER,
                400,
                Optional.empty())),
        primary ? Optional.of(Math.min(1, p * 12)) : Optional.empty(),
        Optional.empty(),
        Bases.of(184, 290, 60),
        Optional.of(new ComparisonRow.Movers(1, 58, 1)),
        Comparability.EXACT,
        primary ? Optional.of(verdict) : Optional.empty(),
        List.of(reasons),
        primary ? OptionalInt.of(12) : OptionalInt.empty(),
        "overlapping waves");
  }

  /** A difference or an effect with its interval. */
  public static Outcome difference(String measure, double value, double lower, double upper) {
    return Estimate.of(measure, value, 400, BRUNNER)
        .withStandardError((upper - lower) / 3.92)
        .withInterval(new Interval(lower, upper, 0.95, BRUNNER));
  }
}
