package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.coding.agreement.AgreementMeasure;
import org.plait.coding.agreement.Agreements;
import org.plait.report.CodedText;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.study.wording.Wording;

/** How far the coders agreed, in figures: by wave, by theme, by pair of coders. */
final class AgreementTables {

  private final Wording wording;
  private final AgreementRows rows;
  private final List<CodedText.Theme> themes;
  private final double confidence;

  AgreementTables(
      Wording wording, AgreementRows rows, List<CodedText.Theme> themes, double confidence) {
    this.wording = wording;
    this.rows = rows;
    this.themes = List.copyOf(themes);
    this.confidence = confidence;
  }

  Table themesTogether() {
    Cells cells = new Cells(wording);
    List<Table.Group> groups = new ArrayList<>();
    for (EstimateRow row : rows.whole()) {
      List<EstimateRow> own =
          rows.masi().stream()
              .filter(r -> r.key().total() && AgreementRows.sameQuestion(r, row))
              .toList();
      List<Table.Row> lines =
          own.stream()
              .map(
                  r ->
                      new Table.Row(
                          r == row && own.size() > 1 ? say("theme.all-waves") : rows.waves(r),
                          sets(cells, r)))
              .toList();
      groups.add(new Table.Group(rows.about(row), lines));
    }
    return new Table(
        say("theme.agreement-waves"),
        setColumns(say("words.wave")),
        groups,
        cells.notes(
            confidence,
            say("theme.reading-note"),
            say("theme.agreement-mean", "fewest", Integer.toString(Agreements.FEWEST_GIVEN))));
  }

  /** The columns that {@link #sets} fills, after the one that names the row. */
  private List<String> setColumns(String row) {
    return List.of(
        row,
        say("theme.alpha-masi"),
        say("theme.alpha-jaccard"),
        say("theme.alpha-mean"),
        say("theme.agreement-same"),
        say("theme.comments"),
        say("theme.reading-first"));
  }

  private List<Cell> sets(Cells cells, EstimateRow alpha) {
    return List.of(
        cells.of(alpha),
        cell(cells, alpha, AgreementMeasure.JACCARD.word()),
        cell(cells, alpha, AgreementMeasure.ALPHA.macro()),
        cell(cells, alpha, AgreementMeasure.SAME.word()),
        cells.count(alpha.base().denominator()),
        reading(alpha));
  }

  List<Block> themeByTheme() {
    Cells cells = new Cells(wording);
    List<Table.Group> groups = new ArrayList<>();
    for (EstimateRow whole : rows.whole()) {
      List<Table.Row> lines = new ArrayList<>();
      for (CodedText.Theme theme : themes) {
        rows.code(whole, theme.code(), AgreementMeasure.ALPHA)
            .filter(r -> AgreementRows.estimate(r).isPresent())
            .ifPresent(r -> lines.add(new Table.Row(name(theme), code(cells, r))));
      }
      if (!lines.isEmpty()) {
        groups.add(new Table.Group(rows.about(whole), lines));
      }
    }
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Table(
                say("theme.agreement-each"),
                List.of(
                    say("words.head-theme"),
                    say("theme.alpha"),
                    say("theme.ac1"),
                    say("theme.kappa"),
                    say("theme.agree"),
                    say("theme.agree-there"),
                    say("theme.agree-not"),
                    say("theme.reading-alpha")),
                groups,
                cells.notes(confidence, say("theme.reading-note"), say("theme.rare-left-out"))));
  }

  private static String name(CodedText.Theme theme) {
    return theme.parent().isEmpty() ? theme.label() : "– " + theme.label();
  }

  private List<Cell> code(Cells cells, EstimateRow alpha) {
    return List.of(
        cells.of(alpha),
        cell(cells, alpha, AgreementMeasure.AC1.word()),
        cell(cells, alpha, AgreementMeasure.KAPPA.word()),
        cell(cells, alpha, AgreementMeasure.PERCENT.word()),
        cell(cells, alpha, AgreementMeasure.POSITIVE.word()),
        cell(cells, alpha, AgreementMeasure.NEGATIVE.word()),
        reading(alpha));
  }

  List<Block> pairs() {
    Cells cells = new Cells(wording);
    List<Table.Group> groups = new ArrayList<>();
    for (EstimateRow row : rows.whole()) {
      List<Table.Row> lines =
          rows.masi().stream()
              .filter(r -> !r.key().total() && AgreementRows.sameQuestion(r, row))
              .map(r -> new Table.Row(coders(r.key().group()), sets(cells, r)))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Table.Group(rows.about(row), lines));
      }
    }
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Table(
                say("theme.agreement-pairs"),
                setColumns(say("theme.coders")),
                groups,
                cells.notes(confidence, say("theme.coder-numbers"))));
  }

  private String coders(String pair) {
    String[] two = pair.split("-", 2);
    return two[1].equals("settled")
        ? say("theme.coder-and-settled", "coder", two[0])
        : say("theme.coder-and-coder", "coder", two[0], "other", two[1]);
  }

  private Cell reading(EstimateRow alpha) {
    return Cell.words(
        AgreementRows.estimate(alpha).map(AgreementRows::reading).map(this::word).orElse(""));
  }

  private String word(String reading) {
    return switch (reading) {
      case "full" -> say("theme.reading-full");
      case "reliable" -> say("theme.reading-reliable");
      case "tentative" -> say("theme.reading-tentative");
      case "uncertain" -> say("theme.reading-uncertain");
      default -> "";
    };
  }

  private Cell cell(Cells cells, EstimateRow alpha, String measure) {
    return rows.beside(alpha, measure).map(cells::of).orElse(Cell.words(""));
  }

  private String say(String key, String... filled) {
    return wording.say(key, filled);
  }
}
