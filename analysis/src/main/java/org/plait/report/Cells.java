package org.plait.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.plait.change.Base;
import org.plait.change.EstimateRow;
import org.plait.report.Block.Cell;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;

/** Writes rows as the cells of one table and remembers which notes the table then needs. */
final class Cells {
  static final String NOT_ASKED = "not asked";

  private boolean hidden;
  private boolean intervals;
  private final Set<String> reasons = new LinkedHashSet<>();

  /** The cell of an estimate, with its interval beneath. */
  Cell of(EstimateRow row) {
    return of(row, true);
  }

  /** The cell of an estimate. */
  Cell of(EstimateRow row, boolean withInterval) {
    String measure = row.key().measure();
    return row.outcome()
        .fold(
            e -> estimate(measure, e, row.base(), withInterval),
            u -> none(u.reason()),
            s -> hiddenCell());
  }

  /** The cell of a row that may not be there. */
  Cell of(Optional<EstimateRow> row) {
    return row.map(this::of).orElseGet(() -> Cell.words(NOT_ASKED));
  }

  /** The number of people of a row. */
  Cell count(Outcome outcome) {
    return outcome.fold(
        e -> Cell.number(ReaderNumbers.count(ReaderNumbers.round(e.value()))),
        u -> none(u.reason()),
        s -> hiddenCell());
  }

  /** A count that may be hidden. */
  Cell count(OptionalLong count) {
    return count.isPresent() ? Cell.number(ReaderNumbers.count(count.getAsLong())) : hiddenCell();
  }

  /** A number that may not be shown. */
  Cell hiddenCell() {
    hidden = true;
    return Cell.number(ReaderNumbers.HIDDEN);
  }

  /** A number that does not exist. */
  Cell none(String reason) {
    reasons.add(reason);
    return Cell.number(ReaderNumbers.NONE);
  }

  /** What the table must explain, after the notes given. */
  List<String> notes(double level, String... first) {
    List<String> notes = new java.util.ArrayList<>(List.of(first));
    if (intervals) {
      notes.add("Smaller figures: " + ReaderNumbers.level(level) + " confidence interval.");
    }
    if (hidden) {
      notes.add(ReaderNumbers.HIDDEN + " = not shown, to protect people in small groups.");
    }
    if (!reasons.isEmpty()) {
      notes.add(ReaderNumbers.NONE + " = no number: " + String.join("; ", reasons) + ".");
    }
    return List.copyOf(notes);
  }

  private Cell estimate(String measure, Estimate estimate, Base base, boolean withInterval) {
    Optional<String> beneath =
        withInterval ? estimate.interval().map(i -> interval(measure, i)) : Optional.empty();
    intervals |= beneath.isPresent();
    return new Cell(value(measure, estimate, base), beneath.orElse(""), true);
  }

  private static String interval(String measure, org.plait.statistics.Interval interval) {
    if (Measures.share(measure)) {
      return ReaderNumbers.percentInterval(interval);
    }
    if (Measures.average(measure)) {
      return ReaderNumbers.decimalInterval(interval);
    }
    return ReaderNumbers.hundredths(interval.lower())
        + " to "
        + ReaderNumbers.hundredths(interval.upper());
  }

  private static String value(String measure, Estimate estimate, Base base) {
    if (Measures.share(measure)) {
      return ReaderNumbers.percent(estimate.value()) + ofBase(base);
    }
    if (Measures.average(measure)) {
      return ReaderNumbers.decimal(estimate.value());
    }
    if (measure.equals(Measures.COUNT) || measure.equals("respondents")) {
      return ReaderNumbers.count(ReaderNumbers.round(estimate.value()));
    }
    return ReaderNumbers.hundredths(estimate.value());
  }

  private static String ofBase(Base base) {
    if (base.n().isEmpty() || base.denominator().isEmpty()) {
      return "";
    }
    return " ("
        + ReaderNumbers.count(base.n())
        + "/"
        + ReaderNumbers.count(base.denominator())
        + ")";
  }
}
