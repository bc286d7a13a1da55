package org.plait.report.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.report.document.Block.Cell;
import org.plait.report.words.CellLine;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;

/** Writes rows as the cells of one table and remembers which notes the table then needs. */
public final class Cells {
  public static final String NOT_ASKED = "not asked";

  /** What stands beneath single answers of a scale. */
  public static final String PEOPLE_BENEATH =
      "Smaller figures under single answers: how many gave them.";

  /** How breakdowns and themes are adjusted. */
  public static final String FALSE_DISCOVERY =
      "p: of the question’s declared analysis, adjusted by the method of Benjamini and Hochberg.";

  /** How a note begins that says what intervals are. */
  public static final String INTERVALS = "Smaller figures: ";

  /** How a note begins that says why there is no number. */
  public static final String NO_NUMBER = ReaderNumbers.NONE + " = no number";

  /** What a note says of numbers that are hidden. */
  public static final String SUPPRESSED =
      ReaderNumbers.HIDDEN + " = not shown, to protect people in small groups.";

  private static final String POPULATION =
      "“All”: the interval for all who could have answered, if those who answered are like those"
          + " who did not. “Extremes”: if none, or all, of those who did not answer would"
          + " have said so.";

  /** No two shares of whole people differ by so little. */
  private static final double ROUNDING = 1e-9;

  private boolean hidden;
  private boolean population;
  private boolean intervals;
  private final Set<String> reasons = new LinkedHashSet<>();

  /** The cell of an estimate, with its interval beneath. */
  public Cell of(EstimateRow row) {
    return of(row, true);
  }

  /** The cell of an estimate. */
  public Cell of(EstimateRow row, boolean withInterval) {
    String measure = row.key().measure();
    return row.outcome()
        .fold(
            e -> estimate(measure, e, row.base(), withInterval),
            u -> none(u.reason()),
            s -> hiddenCell());
  }

  /** The cell of a weighted estimate, whose people do not give its percentage. */
  public Cell withoutBase(EstimateRow row) {
    return row.outcome()
        .fold(
            e -> estimate(row.key().measure(), e, Base.HIDDEN, true),
            u -> none(u.reason()),
            s -> hiddenCell());
  }

  /** The cell of a share, with the people behind it where they give it. */
  public Cell share(EstimateRow row) {
    return given(row) ? of(row) : withoutBase(row);
  }

  private static boolean given(EstimateRow row) {
    Base base = row.base();
    boolean known = base.n().isPresent() && base.denominator().orElse(0) > 0;
    return !known
        || row.outcome()
            .estimate()
            .filter(e -> Math.abs(e.value() - ratio(base)) > ROUNDING)
            .isEmpty();
  }

  private static double ratio(Base base) {
    return (double) base.n().getAsLong() / base.denominator().getAsLong();
  }

  /** The cell of an estimate, with what holds of the whole population beneath. */
  public Cell of(EstimateRow row, Optional<EstimateRow> finite) {
    return of(row).and(finite.map(this::whole).orElse(List.of()));
  }

  private List<CellLine> whole(EstimateRow finite) {
    List<CellLine> lines = new ArrayList<>();
    OptionalLong people = finite.base().population();
    Optional<Interval> interval = finite.outcome().estimate().flatMap(Estimate::interval);
    if (interval.isPresent() && people.isPresent()) {
      Shown all = Shown.count(people.getAsLong()).as("all");
      CellLine limits = limits(finite.key().measure(), interval.get(), 0);
      lines.add(new CellLine("all " + all.words(), List.of(all)).then(": ", limits, "all"));
    }
    finite
        .bounds()
        .filter(b -> finite.outcome().estimate().isPresent())
        .map(
            b ->
                CellLine.about(
                    "extremes",
                    List.of(CellLine.limits(Form.WHOLE_PERCENT, b.lower(), b.upper(), 0))))
        .ifPresent(lines::add);
    population |= !lines.isEmpty();
    return lines;
  }

  /** The cell of a row that may not be there. */
  public Cell of(Optional<EstimateRow> row) {
    return row.map(this::of).orElseGet(() -> Cell.words(NOT_ASKED));
  }

  /** The number of people of a row. */
  public Cell count(Outcome outcome) {
    return outcome.fold(
        e -> Cell.number(Shown.of(Form.COUNT, e.value())),
        u -> none(u.reason()),
        s -> hiddenCell());
  }

  /** A count that may be hidden. */
  public Cell count(OptionalLong count) {
    return count.isPresent() ? Cell.number(Shown.count(count.getAsLong())) : hiddenCell();
  }

  /** A number that may not be shown. */
  public Cell hiddenCell() {
    hidden = true;
    return Cell.number(Optional.empty(), ReaderNumbers.HIDDEN);
  }

  /** A number that does not exist. */
  public Cell none(String reason) {
    reasons.add(reason);
    return new Cell(CellLine.none(reason), List.of(), true);
  }

  /** A number with its interval beneath. */
  public Cell interval(Shown number, Optional<Interval> between) {
    intervals |= between.isPresent();
    Optional<CellLine> limits =
        between.map(i -> CellLine.limits(number.form(), i, number.people()));
    return new Cell(CellLine.of(number), limits.stream().toList(), true);
  }

  /** What the table must explain, after the notes given. */
  public List<String> notes(double level, String... first) {
    List<String> notes = new ArrayList<>(List.of(first));
    if (intervals) {
      notes.add(INTERVALS + ReaderNumbers.level(level) + " confidence interval.");
    }
    if (population) {
      notes.add(POPULATION);
    }
    if (hidden) {
      notes.add(SUPPRESSED);
    }
    if (!reasons.isEmpty()) {
      notes.add(NO_NUMBER + ": " + String.join("; ", reasons) + ".");
    }
    return List.copyOf(notes);
  }

  /** Whether a note explains signs, and so may be said once for several tables. */
  public static boolean explains(String note) {
    return note.startsWith(INTERVALS)
        || List.of(POPULATION, SUPPRESSED, PEOPLE_BENEATH, FALSE_DISCOVERY).contains(note);
  }

  private Cell estimate(String measure, Estimate estimate, Base base, boolean withInterval) {
    Optional<CellLine> beneath =
        withInterval
            ? estimate.interval().map(i -> limits(measure, i, estimate.n()))
            : Optional.empty();
    intervals |= beneath.isPresent();
    Optional<CellLine> instead =
        estimate.note().filter(Notes.SET_BY_WEIGHTS::equals).map(CellLine::of);
    return new Cell(
        value(measure, estimate, base), beneath.or(() -> instead).stream().toList(), true);
  }

  private static CellLine limits(String measure, Interval interval, long people) {
    Form form =
        Measures.share(measure)
            ? Form.WHOLE_PERCENT
            : Measures.average(measure) ? Form.DECIMAL : Form.HUNDREDTHS;
    return CellLine.limits(form, interval, people);
  }

  private static CellLine value(String measure, Estimate estimate, Base base) {
    if (Measures.share(measure)) {
      CellLine share = CellLine.of(Shown.percent(estimate.value()).behind(estimate.n()));
      boolean bare = measure.endsWith("agreement") || measure.startsWith("coder_");
      boolean known = base.n().isPresent() && base.denominator().isPresent();
      return bare || Measures.corrected(measure) || !known
          ? share
          : CellLine.of(base.n(), base.denominator()).inBracketsAfter(share);
    }
    boolean counted = measure.equals(Measures.COUNT) || measure.equals("respondents");
    Form form = Measures.average(measure) ? Form.DECIMAL : counted ? Form.COUNT : Form.HUNDREDTHS;
    return CellLine.of(Shown.of(form, estimate.value()));
  }
}
