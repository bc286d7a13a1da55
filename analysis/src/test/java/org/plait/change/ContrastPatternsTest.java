package org.plait.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.change.contrast.ContrastAnalysis;
import org.plait.change.contrast.ContrastAnalysisTest;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.question.Tally;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.study.report.PolicyEvent;

/** Contrasts from patterns of answers are those of the people behind them, taken one by one. */
class ContrastPatternsTest {

  private static final double RELATIVE = 1e-12;
  private static final int PEOPLE = 400;
  private static final List<String> ANSWERS = List.of("1", "2", "3", "4", "5", ".", "-");

  /** What is asked: ordered answers, a share, numbers of few and of many different values. */
  private enum Asked {
    ORDERED,
    SHARE,
    FEW_NUMBERS,
    MANY_NUMBERS
  }

  /** One answer of somebody, in words. */
  private record Answer(int person, String region, String word) {

    Optional<Double> value(Asked asked) {
      if (word.equals(".") || word.equals("-")) {
        return Optional.empty();
      }
      return Optional.of(
          asked == Asked.SHARE ? (word.equals("yes") ? 1.0 : 0.0) : Double.parseDouble(word));
    }
  }

  private static String word(Random random, Asked asked) {
    return switch (asked) {
      case ORDERED, FEW_NUMBERS -> ANSWERS.get(random.nextInt(ANSWERS.size()));
      case SHARE -> List.of("yes", "no", ".", "-").get(random.nextInt(4));
      case MANY_NUMBERS -> random.nextInt(9) == 0 ? "." : String.valueOf(random.nextDouble());
    };
  }

  /** Three waves of people some of whom answer again, mostly in the same region. */
  private static List<List<Answer>> waves(Random random, Asked asked, int again) {
    List<List<Answer>> waves = new ArrayList<>();
    for (int wave = 0; wave < 3; wave++) {
      int first = wave * (PEOPLE - again);
      List<Answer> answers = new ArrayList<>();
      for (int person = first; person < first + PEOPLE; person++) {
        int place = random.nextInt(5) == 0 ? random.nextInt(4) : person % 3;
        answers.add(
            new Answer(person, List.of("n", "s", "w", ".").get(place), word(random, asked)));
      }
      waves.add(answers);
    }
    return waves;
  }

  private static Panel panel(List<List<Answer>> waves, Asked asked, boolean linked) {
    Questions question =
        switch (asked) {
          case ORDERED -> Questions.agreement("q");
          case SHARE -> Questions.of("q", QuestionType.SINGLE, "yes", "no");
          case FEW_NUMBERS, MANY_NUMBERS -> Questions.of("q", QuestionType.NUMBER);
        };
    PanelFixture panel =
        new PanelFixture()
            .ask(Questions.of("region", QuestionType.SINGLE, "n", "s", "w").profile(), question);
    for (int wave = 0; wave < waves.size(); wave++) {
      List<Answer> answers = waves.get(wave);
      String words = String.join(" ", answers.stream().map(Answer::word).toList());
      PanelFixture.WaveFixture added =
          panel
              .wave("T" + (wave + 1), answers.stream().mapToInt(Answer::person).toArray())
              .chose("region", String.join(" ", answers.stream().map(Answer::region).toList()));
      if (asked == Asked.ORDERED || asked == Asked.SHARE) {
        added.chose("q", words);
      } else {
        added.numbered("q", words);
      }
    }
    return ContrastAnalysisTest.dated((linked ? panel : panel.unlinked()).panel());
  }

  private static List<ContrastRow> contrasts(Panel panel) {
    PolicyEvent event = new PolicyEvent(LocalDate.of(2022, 12, 1), "A framework");
    return new ContrastAnalysis(settings("region"), List.of(event)).of(List.of(panel));
  }

  /** The formula over people: a cell's answers by person. */
  private static final class OneByOne {
    private final List<Map<Integer, Double>> cells = new ArrayList<>();
    private final List<Map<Integer, Double>> added = new ArrayList<>();
    private double value;

    OneByOne cell(List<Answer> wave, Asked asked, Predicate<Answer> members) {
      Map<Integer, Double> cell = new HashMap<>();
      wave.stream()
          .filter(members)
          .forEach(a -> a.value(asked).ifPresent(v -> cell.put(a.person(), v)));
      cells.add(cell);
      added.add(new HashMap<>());
      return this;
    }

    OneByOne mean(int cell, double coefficient) {
      value += coefficient * add(cell, cells.get(cell), coefficient);
      return this;
    }

    OneByOne effect(int from, int to, double coefficient) {
      double effect = add(to, placed(to, from), coefficient);
      add(from, placed(from, to), -coefficient);
      value += coefficient * (effect - 0.5);
      return this;
    }

    private Map<Integer, Double> placed(int cell, int others) {
      Map<Integer, Double> placed = new HashMap<>();
      cells.get(cell).forEach((p, v) -> placed.put(p, share(v, cells.get(others))));
      return placed;
    }

    private static double share(double v, Map<Integer, Double> others) {
      double below = 0;
      for (double other : others.values()) {
        below += other < v ? 1 : other == v ? 0.5 : 0;
      }
      return below / others.size();
    }

    private double add(int cell, Map<Integer, Double> values, double coefficient) {
      double n = values.size();
      double mean = values.values().stream().mapToDouble(v -> v).sum() / n;
      values.forEach(
          (p, v) ->
              added
                  .get(cell)
                  .merge(p, coefficient * (v - mean) / Math.sqrt(n * (n - 1)), Double::sum));
      return mean;
    }

    /** Standard error and degrees of freedom. */
    double[] error(boolean linked) {
      Map<String, Double> sums = new HashMap<>();
      Map<String, String> sets = new HashMap<>();
      for (int cell = 0; cell < added.size(); cell++) {
        for (Map.Entry<Integer, Double> one : added.get(cell).entrySet()) {
          String person = one.getKey() + (linked ? "" : "/" + cell);
          sums.merge(person, one.getValue(), Double::sum);
          sets.merge(person, "," + cell, String::concat);
        }
      }
      Map<String, Double> squares = new HashMap<>();
      Map<String, Integer> people = new HashMap<>();
      sums.forEach((p, s) -> squares.merge(sets.get(p), s * s, Double::sum));
      sets.forEach((p, set) -> people.merge(set, 1, Integer::sum));
      double variance = squares.values().stream().mapToDouble(s -> s).sum();
      double below = 0;
      for (Map.Entry<String, Double> set : squares.entrySet()) {
        below += set.getValue() * set.getValue() / Math.max(1, people.get(set.getKey()) - 1);
      }
      return new double[] {Math.sqrt(variance), variance * variance / below};
    }
  }

  private static OneByOne expected(List<List<Answer>> waves, Asked asked, ContrastRow row) {
    boolean effects = asked == Asked.ORDERED;
    OneByOne one = new OneByOne();
    if (row.kind() == ContrastRow.Kind.EVENT) {
      waves.forEach(wave -> one.cell(wave, asked, a -> true));
      return effects
          ? one.effect(0, 2, 0.5).effect(1, 2, 0.5)
          : one.mean(0, -0.5).mean(1, -0.5).mean(2, 1);
    }
    List<Answer> from = waves.get(row.waves().from().charAt(1) - '1');
    List<Answer> to = waves.get(row.waves().to().charAt(1) - '1');
    Predicate<Answer> inside = a -> a.region().equals(row.key().group());
    one.cell(from, asked, inside.negate()).cell(to, asked, inside.negate());
    one.cell(from, asked, inside).cell(to, asked, inside);
    return effects
        ? one.effect(0, 1, -1).effect(2, 3, 1)
        : one.mean(0, 1).mean(1, -1).mean(2, -1).mean(3, 1);
  }

  private static void agrees(List<List<Answer>> waves, Asked asked, ContrastRow row, boolean own) {
    OneByOne one = expected(waves, asked, row);
    double[] error = one.error(own);
    Estimate estimate = row.difference().flatMap(d -> d.estimate()).orElseThrow();
    assertThat(estimate.value()).isCloseTo(one.value, within(RELATIVE));
    assertThat(estimate.standardError().orElseThrow())
        .isCloseTo(error[0], within(RELATIVE * error[0]));
    assertThat(row.test().orElseThrow().df().orElseThrow())
        .isCloseTo(error[1], within(RELATIVE * error[1]));
  }

  @ParameterizedTest
  @EnumSource(Asked.class)
  void patternsGiveTheErrorsOfThePeopleBehindThem(Asked asked) {
    List<List<Answer>> waves = waves(new Random(41 + asked.ordinal()), asked, 250);
    List<ContrastRow> rows = contrasts(panel(waves, asked, true));
    List<ContrastRow> told = rows.stream().filter(r -> r.difference().isPresent()).toList();
    assertThat(told).hasSize(3 * 3 + 1);
    told.forEach(row -> agrees(waves, asked, row, true));
  }

  @Test
  void peopleWhoAreNotLinkedAreOthersInEachWave() {
    List<List<Answer>> waves = waves(new Random(5), Asked.ORDERED, 250);
    contrasts(panel(waves, Asked.ORDERED, false)).stream()
        .filter(r -> r.difference().isPresent())
        .forEach(row -> agrees(waves, Asked.ORDERED, row, false));
  }

  @Test
  void fewerThanTenLinkedPeopleCountAsOthersInEachWave() {
    List<List<Answer>> waves = waves(new Random(6), Asked.SHARE, 4);
    List<ContrastRow> rows =
        contrasts(panel(waves, Asked.SHARE, true)).stream()
            .filter(r -> r.difference().isPresent())
            .toList();
    assertThat(rows).hasSize(10);
    rows.forEach(row -> agrees(waves, Asked.SHARE, row, false));
  }

  @Test
  void aTallyCountsEveryNumberOnce() {
    Tally tally = new Tally();
    for (int i = 0; i < 30_000; i++) {
      tally.add(1 + (long) i * i % 1_009);
    }
    Map<Long, Integer> counts = new HashMap<>();
    IntStream.range(0, 30_000)
        .forEach(i -> counts.merge(1 + (long) i * i % 1_009, 1, Integer::sum));
    assertThat(tally.keys()).hasSize(counts.size()).isSorted();
    counts.forEach((key, count) -> assertThat(tally.count(key)).isEqualTo(count.longValue()));
  }
}
