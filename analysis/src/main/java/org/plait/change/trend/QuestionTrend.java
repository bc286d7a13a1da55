package org.plait.change.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.Measure;
import org.plait.change.row.VerdictReason;
import org.plait.change.trend.TrendRow.Bases;
import org.plait.change.trend.TrendRow.Kind;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.contrast.CompleteAnswers;
import org.plait.statistics.contrast.LinearTrend;
import org.plait.statistics.contrast.OrderedTrend;
import org.plait.statistics.contrast.RepeatedAnswers;
import org.plait.statistics.contrast.TrendEstimate;
import org.plait.statistics.repeated.FriedmanTest;

/** The rows of one question over all its waves, still without adjustment and verdict. */
final class QuestionTrend {
  private static final int ENOUGH_LINKED = 10;
  private static final String WEIGHTED = "weighted, ";

  private final AnswersOverWaves question;
  private final double[] times;
  private final double confidence;
  private final RepeatedAnswers counted;
  private final CompleteAnswers people;

  QuestionTrend(Panel panel, AnswersOverWaves question, double confidence) {
    this.question = question;
    this.times = WaveTimes.of(panel.survey(), question.waves());
    this.confidence = confidence;
    this.counted = question.counted();
    this.people = CompleteAnswers.of(counted);
  }

  /** The trend, with weights before without, and the tests of the same people. */
  List<TrendRow> rows() {
    List<TrendRow> rows = new ArrayList<>();
    Optional<RepeatedAnswers> weighted = question.weighted();
    rows.add(trend(weighted.orElse(counted), question.companion()));
    if (weighted.isPresent()) {
      rows.add(trend(counted, true));
    }
    if (linked() && !question.companion()) {
      rows.add(samePeople());
      if (people.incomplete() > 0) {
        rows.add(answeredTwice());
      }
    }
    return rows;
  }

  private boolean ordered() {
    return question.key().measure().equals(Measure.RELATIVE_EFFECT.word());
  }

  private boolean shares() {
    return question.key().measure().equals(Measure.PROPORTION.word())
        || question.key().measure().equals(Measure.TOP_BOX.word());
  }

  private TrendRow trend(RepeatedAnswers answers, boolean companion) {
    TrendEstimate trend =
        ordered()
            ? OrderedTrend.of(answers, times).estimate(confidence)
            : LinearTrend.of(answers, times).estimate(confidence);
    boolean enough =
        IntStream.range(0, times.length)
            .allMatch(wave -> counted.n(wave) >= SeriesComparison.ENOUGH_ANSWERS);
    Outcome estimate = trend.estimate();
    String method =
        estimate
            .estimate()
            .map(e -> e.interval().map(Interval::method).orElse(e.method()).name())
            .orElse("trend over the waves");
    return row(
        ordered() ? Kind.AVERAGE_EFFECT : Kind.CHANGE_PER_YEAR,
        companion,
        answers.weighted(),
        Optional.of(estimate),
        Optional.of(trend.test()).filter(t -> enough),
        trend.departure().result().filter(t -> enough),
        Optional.empty(),
        Optional.empty(),
        trend.tooFewClusters() ? List.of(VerdictReason.FEW_ORGANISATIONS) : List.of(),
        (answers.weighted() ? WEIGHTED : "") + method);
  }

  /** Cochran's Q or Friedman's test, with Kendall's W. */
  private TrendRow samePeople() {
    FriedmanTest friedman = people.friedman();
    long n = people.n();
    TestOutcome test =
        n < ENOUGH_LINKED
            ? Undefined.of("same_people", TooLittle.TOO_FEW_CASES, n)
            : shares() ? people.cochranQ().test() : friedman.test();
    Optional<Double> w =
        test.result().flatMap(t -> friedman.kendallW().estimate()).map(Estimate::value);
    return test(Kind.SAME_PEOPLE, test, w, n, shares() ? "Cochran's Q" : "Friedman");
  }

  private TrendRow answeredTwice() {
    TestOutcome test = people.skillingsMack().test();
    long n = test.fold(TestResult::n, Undefined::n);
    return test(Kind.ANSWERED_TWICE, test, Optional.empty(), n, "Skillings-Mack");
  }

  private TrendRow test(
      Kind kind, TestOutcome test, Optional<Double> kendallW, long n, String method) {
    return row(
        kind,
        true,
        false,
        Optional.empty(),
        Optional.of(test),
        Optional.empty(),
        kendallW,
        Optional.of(n),
        List.of(),
        method);
  }

  private TrendRow row(
      Kind kind,
      boolean companion,
      boolean weighted,
      Optional<Outcome> estimate,
      Optional<TestOutcome> test,
      Optional<TestResult> departure,
      Optional<Double> kendallW,
      Optional<Long> used,
      List<VerdictReason> reasons,
      String method) {
    List<Long> bases = IntStream.range(0, times.length).mapToObj(counted::n).toList();
    return new TrendRow(
        question.key(),
        question.waves(),
        kind,
        companion,
        weighted,
        design(),
        estimate,
        test,
        Optional.empty(),
        departure,
        kendallW,
        new Bases(bases, used, List.copyOf(people.byWaves().values()), times[times.length - 1]),
        question.comparability(),
        Optional.empty(),
        reasons,
        method);
  }

  private boolean linked() {
    return people.n() + people.incomplete() >= ENOUGH_LINKED;
  }

  private Design design() {
    if (!linked()) {
      return Design.INDEPENDENT;
    }
    return people.n() * times.length == counted.n() ? Design.PAIRED : Design.OVERLAPPING;
  }
}
