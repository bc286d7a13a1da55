package org.plait.report.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
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
import org.plait.study.wording.Wording;

/** Writes rows as the cells of one table and remembers which notes the table then needs. */
public final class Cells {
  /** No two shares of whole people differ by so little. */
  private static final double ROUNDING = 1e-9;

  private final Wording wording;
  private boolean hidden;
  private boolean population;
  private boolean intervals;
  private final Set<String> reasons = new LinkedHashSet<>();

  /** Cells of a table without anything to explain yet. */
  public Cells(Wording wording) {
    this.wording = wording;
  }

  /** What stands where a question was not put. */
  public static String notAsked(Wording wording) {
    return wording.say("words.not-asked");
  }

  /** What a note says of numbers that are hidden. */
  public static String suppressed(Wording wording) {
    return wording.say("document.hidden", "hidden", ReaderNumbers.HIDDEN);
  }

  /** How a note begins that says why there is no number. */
  public static String noNumber(Wording wording) {
    return wording.say("document.no-number", "none", ReaderNumbers.NONE);
  }

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
      String part = wording.say("words.all");
      Shown all = Shown.count(people.getAsLong()).as(part);
      CellLine limits = limits(finite.key().measure(), interval.get(), 0);
      String words = wording.say("document.all", "people", all.words());
      lines.add(new CellLine(words, List.of(all)).then(": ", limits, part));
    }
    finite
        .bounds()
        .filter(b -> finite.outcome().estimate().isPresent())
        .map(
            b ->
                CellLine.about(
                    wording.say("document.part-extremes"),
                    List.of(CellLine.limits(wording, Form.WHOLE_PERCENT, b.lower(), b.upper(), 0))))
        .ifPresent(lines::add);
    population |= !lines.isEmpty();
    return lines;
  }

  /** The cell of a row that may not be there. */
  public Cell of(Optional<EstimateRow> row) {
    return row.map(this::of).orElseGet(() -> Cell.words(notAsked(wording)));
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
        between.map(i -> CellLine.limits(wording, number.form(), i, number.people()));
    return new Cell(CellLine.of(number), limits.stream().toList(), true);
  }

  /** What the table must explain, after the notes given. */
  public List<String> notes(double level, String... first) {
    List<String> notes = new ArrayList<>(List.of(first));
    if (intervals) {
      notes.add(
          wording.say("document.intervals")
              + wording.say("document.interval-level", "level", ReaderNumbers.level(level)));
    }
    if (population) {
      notes.add(wording.say("document.population"));
    }
    if (hidden) {
      notes.add(suppressed(wording));
    }
    if (!reasons.isEmpty()) {
      notes.add(
          noNumber(wording)
              + wording.say("document.no-number-why", "reasons", String.join("; ", reasons)));
    }
    return List.copyOf(notes);
  }

  /** Whether a note explains signs, and so may be said once for several tables. */
  public static boolean explains(Wording wording, String note) {
    return note.startsWith(wording.say("document.intervals"))
        || suppressed(wording).equals(note)
        || Stream.of("document.population", "document.people-beneath", "document.false-discovery")
            .anyMatch(key -> wording.say(key).equals(note));
  }

  /** The sentences of the report. */
  Wording wording() {
    return wording;
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

  private CellLine limits(String measure, Interval interval, long people) {
    Form form =
        Measures.share(measure)
            ? Form.WHOLE_PERCENT
            : Measures.average(measure) ? Form.DECIMAL : Form.HUNDREDTHS;
    return CellLine.limits(wording, form, interval, people);
  }

  private CellLine value(String measure, Estimate estimate, Base base) {
    if (Measures.share(measure)) {
      CellLine share = CellLine.of(Shown.percent(estimate.value()).behind(estimate.n()));
      boolean bare = measure.endsWith("agreement") || measure.startsWith("coder_");
      boolean known = base.n().isPresent() && base.denominator().isPresent();
      return bare || Measures.corrected(measure) || !known
          ? share
          : CellLine.of(wording, base.n(), base.denominator()).inBracketsAfter(share);
    }
    boolean counted = measure.equals(Measures.COUNT) || measure.equals("respondents");
    Form form = Measures.average(measure) ? Form.DECIMAL : counted ? Form.COUNT : Form.HUNDREDTHS;
    return CellLine.of(Shown.of(form, estimate.value()));
  }
}
