package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.CodedText;
import org.plait.report.document.Cells;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.words.CellLine;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;

/** A machine's coding of a theme, corrected by people's, and what stands beside it. */
final class MachineBeside {
  private static final String NOTE =
      "“People alone”: from the comments that people read. “Machine alone”: what the program"
          + " counts, not corrected; its errors are in it.";

  private MachineBeside() {}

  /** Whether any share of a theme is corrected. */
  static boolean any(CodedText coded) {
    return coded.estimates().stream()
        .filter(r -> r.key().measure().equals(Measures.CORRECTED))
        .anyMatch(r -> !r.finitePopulation() && r.outcome().estimate().isPresent());
  }

  /** The corrected row where it has a number, else that of people's coding. */
  static Optional<EstimateRow> deciding(EstimateIndex index, RowKey people, String wave) {
    return index
        .find(people.withMeasure(Measures.CORRECTED), wave)
        .filter(r -> r.outcome().estimate().isPresent())
        .or(() -> index.find(people, wave));
  }

  /** The measure of the same share of everybody asked. */
  static String ofAsked(String measure) {
    return measure.equals(Measures.CORRECTED) ? Measures.CORRECTED_OF_ASKED : Measures.OF_ASKED;
  }

  static String introduction(List<String> waves) {
    return "In "
        + Lists.joined(waves)
        + " a program coded all of them: what it says is corrected by what people said of"
        + " those they read.";
  }

  /** What people and machine say alone, and what the machine is worth; nothing of other rows. */
  static List<CellLine> beneath(
      Cells cells, EstimateIndex index, EstimateRow corrected, List<String> notes) {
    RowKey key = corrected.key();
    if (!key.measure().equals(Measures.CORRECTED)) {
      return List.of();
    }
    notes.add(NOTE);
    String wave = corrected.wave();
    List<CellLine> lines = new ArrayList<>();
    index
        .find(key.withMeasure(Measures.PROPORTION), wave)
        .map(row -> CellLine.about("people alone", cells.share(row).all()))
        .ifPresent(lines::add);
    index
        .find(key.withMeasure(Measures.MACHINE_COUNT), wave)
        .flatMap(MachineBeside::alone)
        .ifPresent(lines::add);
    index
        .find(key.withMeasure(Measures.MACHINE_WORTH), wave)
        .flatMap(row -> row.outcome().estimate())
        .map(worth -> ReaderNumbers.round(worth.value()))
        .filter(worth -> worth > 0)
        .map(MachineBeside::worth)
        .ifPresent(lines::add);
    return lines;
  }

  private static Optional<CellLine> alone(EstimateRow row) {
    boolean silent = row.outcome().fold(e -> false, u -> true, s -> false);
    return silent
        ? Optional.of(new CellLine("machine alone: no prediction", List.of()))
        : share(row.base())
            .map(share -> CellLine.about("machine alone", List.of(CellLine.of(share))));
  }

  private static CellLine worth(long comments) {
    Shown more =
        Shown.count(comments)
            .as("the machine is worth reading")
            .with(comments == 1 ? " more comment" : " more comments");
    return new CellLine(more.part() + " " + more.words(), List.of(more));
  }

  private static Optional<Shown> share(Base base) {
    return base.n().isPresent() && base.denominator().isPresent()
        ? Optional.of(
            Shown.percent((double) base.n().getAsLong() / base.denominator().getAsLong())
                .behind(base.denominator()))
        : Optional.empty();
  }
}
