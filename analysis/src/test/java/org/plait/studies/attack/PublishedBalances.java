package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Reads how those who answered again differ from those who did not. A standardised difference of a
 * share is tried with every number of people of both sides; what is possible with the number of
 * people in the category then is what they can be. People are taken to be in the same category in
 * every wave, so that of three waves each pattern of answering is a number in each category.
 */
final class PublishedBalances {

  private static final double SAME = 1e-9;
  private static final int WAVES = 3;

  private final CountSystem system;
  private final UnaryOperator<String> waves;
  private final Set<Place> shown = new LinkedHashSet<>();
  private final Map<Place, Set<String>> pairs = new LinkedHashMap<>();

  PublishedBalances(CountSystem system, UnaryOperator<String> waves) {
    this.system = system;
    this.waves = waves;
  }

  /** The numbers that follow from one row. */
  Set<Place> shown() {
    return shown;
  }

  /** Reads the rows, once what else the report shows is known. */
  void read(ReportFolder report) {
    for (PublishedRow row : report.table("attrition.csv")) {
      OptionalDouble difference = row.number("estimate");
      if (row.text("measure").equals("standardised_difference")
          && !row.text("question").isEmpty()
          && difference.isPresent()) {
        row.whole("denominator").ifPresent(n -> read(row, difference.getAsDouble(), n));
      }
    }
    pairs.forEach(this::patterns);
  }

  private void read(PublishedRow row, double difference, long people) {
    String pair = waves.apply(row.text("wave"));
    String[] each = pair.split("-");
    Place then =
        new Place(
            row.text("survey"),
            each[0],
            row.text("question"),
            row.text("item"),
            row.text("category"),
            "",
            "");
    Place again = then.withWave("again " + pair);
    Place left = then.withWave("left " + pair);
    OptionalLong stayers = known(new Place(then.survey(), pair, "", "", "stayers", "", ""));
    OptionalLong before = known(then);
    if (stayers.isEmpty()
        || before.isEmpty()
        || !known(then.base()).equals(OptionalLong.of(people))) {
      return;
    }
    // Somebody of those who answered again may not have answered the question.
    OptionalLong all = known(new Place(then.survey(), each[0], "", "", "respondents", "", ""));
    long fewest = stayers.getAsLong() - (all.orElse(people) - people);
    List<long[]> possible = new ArrayList<>();
    for (long of = Math.max(0, fewest); of <= Math.min(people, stayers.getAsLong()); of++) {
      for (long in = 0; in <= Math.min(of, before.getAsLong()); in++) {
        long out = before.getAsLong() - in;
        if (out <= people - of && matches(difference, in, of, out, people - of)) {
          possible.add(new long[] {in, of});
        }
      }
    }
    between(again, possible.stream().mapToLong(p -> p[0]).summaryStatistics());
    between(again.base(), possible.stream().mapToLong(p -> p[1]).summaryStatistics());
    system.sum(then, List.of(again, left));
    system.sum(then.base(), List.of(again.base(), left.base()));
    shown.addAll(List.of(again, left));
    joined(then.withWave(each[1]), again, pair);
    pairs.computeIfAbsent(then.withWave(""), p -> new LinkedHashSet<>()).add(pair);
  }

  private OptionalLong known(Place place) {
    return system.known(place)
        ? OptionalLong.of(Math.round(system.least(place)))
        : OptionalLong.empty();
  }

  private void between(Place place, LongSummaryStatistics possible) {
    if (possible.getCount() == 0) {
      throw new IllegalStateException("nobody answers so: " + place);
    }
    system.between(place, possible.getMin(), possible.getMax());
  }

  private static boolean matches(double difference, long in, long of, long out, long others) {
    if (of == 0 || others == 0) {
      return false;
    }
    double one = (double) in / of;
    double other = (double) out / others;
    double deviation = Math.sqrt((one * (1 - one) + other * (1 - other)) / 2);
    return deviation > 0 && Math.abs((one - other) / deviation - difference) < SAME;
  }

  private void joined(Place later, Place again, String pair) {
    if (system.names(later)) {
      Place joined = later.withWave("joined " + pair);
      system.sum(later, List.of(again, joined));
      shown.add(joined);
    }
  }

  /** Three waves: the pairs of them and the waves themselves are sums of the same patterns. */
  private void patterns(Place category, Set<String> known) {
    Set<String> named = new LinkedHashSet<>();
    known.forEach(pair -> named.addAll(List.of(pair.split("-"))));
    List<String> all = named.stream().sorted().toList();
    if (all.size() != WAVES) {
      return;
    }
    List<Place> cells =
        IntStream.range(1, 1 << WAVES)
            .mapToObj(code -> category.withWave(pattern(code) + " " + String.join("-", all)))
            .toList();
    for (int wave = 0; wave < WAVES; wave++) {
      int own = 1 << wave;
      Place there = category.withWave(all.get(wave));
      if (system.names(there)) {
        system.sum(there, having(cells, own, own));
      }
    }
    for (String pair : known) {
      int from = 1 << all.indexOf(pair.split("-")[0]);
      int to = 1 << all.indexOf(pair.split("-")[1]);
      system.sum(category.withWave("again " + pair), having(cells, from | to, from | to));
      system.sum(category.withWave("left " + pair), having(cells, from | to, from));
    }
    shown.addAll(cells);
  }

  private static List<Place> having(List<Place> cells, int of, int where) {
    return IntStream.range(0, cells.size())
        .filter(i -> ((i + 1) & of) == where)
        .mapToObj(cells::get)
        .toList();
  }

  private static String pattern(int code) {
    StringBuilder pattern = new StringBuilder();
    for (int wave = 0; wave < WAVES; wave++) {
      pattern.append((code >> wave) & 1);
    }
    return pattern.toString();
  }
}
