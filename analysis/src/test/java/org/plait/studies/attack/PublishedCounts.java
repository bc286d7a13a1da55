package org.plait.studies.attack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the tidy files of a report: counts, bases, shares with their base, intervals, differences
 * between waves, respondents, stayers and leavers, linked people, reasons for missing answers.
 */
final class PublishedCounts {

  private static final Set<String> SHARES = Set.of("count", "proportion", "top_box");
  private static final List<String> ANSWERS = List.of("estimates.csv", "themes.csv");

  private final CountSystem system;
  private final double slack;
  private final UnaryOperator<String> waves;
  private final Set<Place> hidden = new LinkedHashSet<>();
  private final Set<Place> shown = new LinkedHashSet<>();
  private final Set<Place> asked = new HashSet<>();
  private final Map<Place, Integer> reasons = new HashMap<>();

  /**
   * Prepares the reading.
   *
   * @param system where it goes
   * @param step the numbers in the report are rounded to multiples of it; 1 where they are exact
   * @param waves what the report's waves are called in the system
   */
  PublishedCounts(CountSystem system, int step, UnaryOperator<String> waves) {
    this.system = system;
    this.waves = waves;
    // Halves go either way.
    this.slack = step / 2.0;
    if (step < 1) {
      throw new IllegalArgumentException("a step is at least 1");
    }
  }

  /** What the report hides. */
  Set<Place> hidden() {
    return hidden;
  }

  /** The numbers in categories that it shows, or lets follow from one row. */
  Set<Place> shown() {
    return shown;
  }

  void read(ReportFolder report) {
    ANSWERS.forEach(name -> report.table(name).forEach(this::answers));
    report.table("scales.csv").forEach(row -> base(row, place(row, "wave").base()));
    report.table("missing.csv").forEach(this::missing);
    report.table("response.csv").forEach(this::people);
    report.table("attrition.csv").forEach(this::people);
    report.table("comparisons.csv").forEach(this::comparison);
  }

  /** A rounded number is within half a step; nobody is nobody. */
  private void published(Place place, long number) {
    if (slack < 1 || number == 0) {
      system.between(place, number, number);
    } else {
      system.between(place, Math.ceil(number - slack), Math.floor(number + slack));
    }
  }

  private void hide(Place place) {
    system.number(place);
    hidden.add(place);
  }

  private void base(PublishedRow row, Place place) {
    row.whole("denominator").ifPresent(n -> published(place, n));
  }

  private void answers(PublishedRow row) {
    if (!SHARES.contains(row.text("measure")) || row.text("weighted").equals("true")) {
      return;
    }
    Place place = place(row, "wave");
    base(row, place.base());
    system.number(place);
    if (row.hidden()) {
      hide(place);
      if (row.whole("denominator").isEmpty()) {
        hide(place.base());
      }
    }
    row.whole("n")
        .ifPresent(
            n -> {
              shown.add(place);
              published(place, n);
            });
    if (slack < 1) {
      row.whole("denominator").ifPresent(of -> shares(row, place, of));
    }
  }

  /** Tidy files have all digits; a number that nobody can have with them was printed with fewer. */
  private void shares(PublishedRow row, Place place, long of) {
    OptionalDouble share = row.number("estimate");
    if (share.isPresent() && !row.text("measure").equals("count")) {
      double value = share.getAsDouble();
      within(
          place,
          ShareInversion.share(value, of, 0)
              .or(() -> ShareInversion.share(value, of, row.unit("estimate"))));
    }
    OptionalDouble low = row.number("conf_low");
    OptionalDouble high = row.number("conf_high");
    if (low.isPresent()
        && high.isPresent()
        && row.text("method").equals("Wilson score")
        && row.text("finite_population").equals("false")) {
      double from = low.getAsDouble();
      double to = high.getAsDouble();
      double unit = Math.max(row.unit("conf_low"), row.unit("conf_high"));
      within(
          place,
          ShareInversion.wilson(from, to, of, 0)
              .or(() -> ShareInversion.wilson(from, to, of, unit)));
    }
  }

  private void within(Place place, Optional<long[]> range) {
    range.ifPresent(r -> system.between(place, r[0], r[1]));
  }

  private void missing(PublishedRow row) {
    if (row.text("measure").equals("count")) {
      row.whole("n").ifPresent(n -> published(place(row, "wave"), n));
      reasons.merge(place(row, "wave").withCategory(""), 1, Integer::sum);
      if (row.hidden()) {
        hide(place(row, "wave"));
      }
    } else if (!row.text("category").equals("NOT_ASKED")) {
      base(row, place(row, "wave").withCategory(Place.ASKED));
      asked.add(place(row, "wave").withCategory(Place.ASKED));
    }
  }

  /** Items whose reasons for missing answers make up the asked. */
  Set<Place> asked() {
    return asked;
  }

  /**
   * Whether a hidden number is that of all who did not answer a question. It is the difference of
   * two numbers that no report can do without, the people who were asked and those who answered; it
   * says nothing of anybody's answer.
   */
  boolean onlyReason(Place place) {
    return asked.contains(place.withCategory(Place.ASKED))
        && hidden.contains(place)
        && reasons.getOrDefault(place.withCategory(""), 0) == 1;
  }

  private void people(PublishedRow row) {
    if (!row.text("question").isEmpty()) {
      crossed(row);
      return;
    }
    Place place = place(row, "wave");
    boolean count = row.text("measure").equals("count");
    if (count || row.text("measure").equals("proportion")) {
      row.whole("n").ifPresent(n -> published(place, n));
      if (count && row.hidden()) {
        hide(place);
      }
    }
    if (row.text("category").equals("response_rate")) {
      row.whole("n").ifPresent(n -> published(place.withCategory("respondents"), n));
    }
  }

  /** Who answered in two groups at once are those of the one who chose the other. */
  private void crossed(PublishedRow row) {
    if (row.text("category").equals("response_rate")) {
      Place chosen =
          new Place(
              row.text("survey"),
              waves.apply(row.text("wave")),
              row.text("question"),
              "",
              row.text("item"),
              row.text("group_by"),
              row.text("group"));
      row.whole("n").ifPresent(n -> published(chosen, n));
    }
  }

  /** A difference of shares beside two bases ties the numbers of two waves. */
  private void comparison(PublishedRow row) {
    Place from = place(row, "wave_from");
    Place to = place(row, "wave_to");
    OptionalLong before = row.whole("n_from");
    OptionalLong after = row.whole("n_to");
    before.ifPresent(n -> published(from.base(), n));
    after.ifPresent(n -> published(to.base(), n));
    OptionalDouble difference = row.number("estimate");
    if (slack < 1
        && difference.isPresent()
        && before.isPresent()
        && after.isPresent()
        && Set.of("proportion", "top_box").contains(row.text("measure"))
        && row.text("weighted").equals("false")
        && before.getAsLong() > 0
        && after.getAsLong() > 0) {
      double d = difference.getAsDouble() * before.getAsLong() * after.getAsLong();
      system.relation(
          Map.of(to, (double) before.getAsLong(), from, -(double) after.getAsLong()),
          d - 1e-4,
          d + 1e-4);
    }
  }

  private Place place(PublishedRow row, String wave) {
    return new Place(
        row.text("survey"),
        waves.apply(row.text(wave)),
        row.text("question"),
        row.text("item"),
        row.text("category"),
        row.text("group_by"),
        row.text("group"));
  }
}
