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
import org.plait.study.wording.Wording;

/** A machine's coding of a theme, corrected by people's, and what stands beside it. */
final class MachineBeside {
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

  static String introduction(Wording wording, List<String> waves) {
    return wording.say("theme.machine", "waves", Lists.joined(wording, waves));
  }

  /** What people and machine say alone, and what the machine is worth; nothing of other rows. */
  static List<CellLine> beneath(
      Wording wording,
      Cells cells,
      EstimateIndex index,
      EstimateRow corrected,
      List<String> notes) {
    RowKey key = corrected.key();
    if (!key.measure().equals(Measures.CORRECTED)) {
      return List.of();
    }
    notes.add(wording.say("theme.alone-note"));
    String wave = corrected.wave();
    List<CellLine> lines = new ArrayList<>();
    index
        .find(key.withMeasure(Measures.PROPORTION), wave)
        .map(row -> CellLine.about(wording.say("theme.people-alone"), cells.share(row).all()))
        .ifPresent(lines::add);
    index
        .find(key.withMeasure(Measures.MACHINE_COUNT), wave)
        .flatMap(row -> alone(wording, row))
        .ifPresent(lines::add);
    index
        .find(key.withMeasure(Measures.MACHINE_WORTH), wave)
        .flatMap(row -> row.outcome().estimate())
        .map(worth -> ReaderNumbers.round(worth.value()))
        .filter(worth -> worth > 0)
        .map(comments -> worth(wording, comments))
        .ifPresent(lines::add);
    return lines;
  }

  private static Optional<CellLine> alone(Wording wording, EstimateRow row) {
    boolean silent = row.outcome().fold(e -> false, u -> true, s -> false);
    return silent
        ? Optional.of(CellLine.of(wording.say("theme.machine-none")))
        : share(row.base())
            .map(
                share ->
                    CellLine.about(
                        wording.say("theme.machine-alone"), List.of(CellLine.of(share))));
  }

  private static CellLine worth(Wording wording, long comments) {
    Shown more =
        Shown.count(comments)
            .as(wording.say("theme.machine-worth"))
            .with(" " + wording.say(comments == 1 ? "theme.more-comment" : "theme.more-comments"));
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
