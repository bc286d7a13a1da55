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

/** How far the coders agreed, in figures: by wave, by theme, by pair of coders. */
final class AgreementTables {

  static final String READING =
      "Reading: the highest level that we can be 95% sure agreement reaches."
          + " From 0.80 coding is usually called reliable, from 0.67 it allows tentative"
          + " conclusions. Few comments leave it uncertain although agreement may be high.";

  private final AgreementRows rows;
  private final List<CodedText.Theme> themes;
  private final double confidence;

  AgreementTables(AgreementRows rows, List<CodedText.Theme> themes, double confidence) {
    this.rows = rows;
    this.themes = List.copyOf(themes);
    this.confidence = confidence;
  }

  Table themesTogether() {
    Cells cells = new Cells();
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
                          r == row && own.size() > 1 ? "All waves" : rows.waves(r), sets(cells, r)))
              .toList();
      groups.add(new Table.Group(rows.about(row), lines));
    }
    return new Table(
        "Agreement on the main themes of a comment, and wave by wave",
        setColumns("Wave"),
        groups,
        cells.notes(
            confidence,
            READING,
            "Mean: over themes, also of the second level, given to "
                + Agreements.FEWEST_GIVEN
                + " comments or more."));
  }

  /** The columns that {@link #sets} fills, after the one that names the row. */
  private static List<String> setColumns(String row) {
    return List.of(
        row,
        "Alpha (MASI)",
        "Alpha (Jaccard)",
        "Mean alpha of themes",
        "Exactly the same themes",
        "Comments",
        "Reading of the first");
  }

  private List<Cell> sets(Cells cells, EstimateRow alpha) {
    return List.of(
        cells.of(alpha),
        cell(cells, alpha, AgreementMeasure.JACCARD.word()),
        cell(cells, alpha, AgreementMeasure.ALPHA.macro()),
        cell(cells, alpha, AgreementMeasure.SAME.word()),
        cells.count(alpha.base().denominator()),
        Cell.words(AgreementRows.estimate(alpha).map(AgreementRows::reading).orElse("")));
  }

  List<Block> themeByTheme() {
    Cells cells = new Cells();
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
                "Agreement on each theme",
                List.of(
                    "Theme",
                    "Alpha",
                    "AC1",
                    "Cohen’s or Conger’s kappa",
                    "Agree",
                    "Agree that it is there",
                    "Agree that it is not",
                    "Reading of alpha"),
                groups,
                cells.notes(
                    confidence,
                    READING,
                    "Themes given to few of these comments, or to all but few, are left out.")));
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
        Cell.words(AgreementRows.estimate(alpha).map(AgreementRows::reading).orElse("")));
  }

  List<Block> pairs() {
    Cells cells = new Cells();
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
                "Agreement of two coders, and of each with what was settled",
                setColumns("Coders"),
                groups,
                cells.notes(
                    confidence, "Coders go by numbers here; plait code agreement names them.")));
  }

  private static String coders(String pair) {
    String[] two = pair.split("-", 2);
    return "Coder " + two[0] + " and " + (two[1].equals("settled") ? "what was settled" : two[1]);
  }

  private Cell cell(Cells cells, EstimateRow alpha, String measure) {
    return rows.beside(alpha, measure).map(cells::of).orElse(Cell.words(""));
  }
}
