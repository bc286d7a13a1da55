package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.agreement.AgreementMeasure;
import org.plait.coding.agreement.Agreements;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.agreement.Benchmark;
import org.plait.study.QuestionRef;

/** How far the people who coded agreed: in sentences, then in folded tables. */
final class AgreementBlocks {
  private static final double SURE = 0.95;
  private static final String READING =
      "Reading: the highest word that the true value earns, or more than earns, with a probability"
          + " of 95%. From 0.80 coding is usually called reliable, from 0.67 it allows tentative"
          + " conclusions. Few comments leave it uncertain although agreement may be high.";

  private final Report report;
  private final List<SurveyView> views;
  private final CodedText coded;

  AgreementBlocks(Report report, List<SurveyView> views, CodedText coded) {
    this.report = report;
    this.views = views;
    this.coded = coded;
  }

  List<Block> blocks() {
    List<EstimateRow> whole = whole();
    if (whole.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "agreement", "How far the coders agreed"));
    whole.forEach(row -> blocks.add(Paragraph.of(sentences(row))));
    List<Block> tables = new ArrayList<>();
    tables.add(
        Paragraph.of(
            "Krippendorff’s alpha is 1 where coders agree fully and 0 where they agree as often as"
                + " chance would. Gwet’s AC1 is the same idea, but less harsh on rare themes. A"
                + " comment counts where two people or more read it. The same words count once in"
                + " each wave, and once in all waves. Who read a comment and chose no theme has"
                + " judged it."));
    tables.add(themesTogether(whole));
    tables.addAll(themeByTheme());
    tables.addAll(pairs(whole));
    blocks.add(new Folded("Agreement of the coders in figures", tables));
    return blocks;
  }

  /** For each question the alpha of main themes over all waves. */
  private List<EstimateRow> whole() {
    List<EstimateRow> whole = new ArrayList<>();
    Set<QuestionRef> seen = new LinkedHashSet<>();
    for (EstimateRow row : masi()) {
      if (row.key().total()
          && seen.add(new QuestionRef(row.key().survey(), row.key().question()))) {
        whole.add(row);
      }
    }
    return whole;
  }

  private List<EstimateRow> masi() {
    return coded.agreement().stream()
        .filter(r -> r.key().measure().equals(AgreementMeasure.MASI.word()))
        .toList();
  }

  private String sentences(EstimateRow alpha) {
    Optional<Estimate> same =
        beside(alpha, AgreementMeasure.SAME.word()).flatMap(AgreementBlocks::estimate);
    Optional<Estimate> value = estimate(alpha);
    String about = about(alpha) + ": ";
    if (same.isEmpty() || value.isEmpty()) {
      return about + "too few comments were read by two people to say how far they agreed.";
    }
    String comments = ReaderNumbers.counted(value.get().n(), "comment", "comments");
    String people =
        pairOnly(alpha)
            ? "the two people who read the same " + comments
            : "those who read the same " + comments;
    return about
        + people
        + " gave exactly the same main themes to "
        + ReaderNumbers.percent(same.get().value())
        + " of them. Counting shared themes in part, their agreement is "
        + ReaderNumbers.hundredths(value.get().value())
        + value
            .get()
            .interval()
            .map(
                i ->
                    " ("
                        + ReaderNumbers.hundredths(i.lower())
                        + " to "
                        + ReaderNumbers.hundredths(i.upper())
                        + ")")
            .orElse("")
        + ", on a scale on which 0 is chance and 1 full agreement. "
        + advice(reading(value.get()));
  }

  /** Cohen's kappa is of two coders. */
  private boolean pairOnly(EstimateRow alpha) {
    return coded.agreement().stream()
        .filter(r -> sameQuestion(r, alpha))
        .anyMatch(r -> r.method().startsWith("Cohen"));
  }

  private static String advice(String reading) {
    return switch (reading) {
      case "reliable", "full" -> "That is usually called reliable.";
      case "tentative" -> "That allows tentative conclusions.";
      default ->
          "That is not enough to be sure of every theme: small differences between themes should be"
              + " read with care.";
    };
  }

  private static String reading(Estimate estimate) {
    return estimate.standardError().isEmpty() && estimate.value() == 1
        ? "full"
        : Benchmark.KRIPPENDORFF.word(estimate, SURE).orElse("");
  }

  private Table themesTogether(List<EstimateRow> whole) {
    Cells cells = new Cells();
    List<Table.Group> groups = new ArrayList<>();
    for (EstimateRow row : whole) {
      List<EstimateRow> own =
          masi().stream().filter(r -> r.key().total() && sameQuestion(r, row)).toList();
      List<Table.Row> lines =
          own.stream()
              .map(
                  r ->
                      new Table.Row(
                          r == row && own.size() > 1 ? "All waves" : waves(r), sets(cells, r)))
              .toList();
      groups.add(new Table.Group(about(row), lines));
    }
    return new Table(
        "Agreement on the main themes of a comment, and wave by wave",
        setColumns("Wave"),
        groups,
        cells.notes(
            report.study().analysis().confidence(),
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
        Cell.words(estimate(alpha).map(AgreementBlocks::reading).orElse("")));
  }

  private List<Block> themeByTheme() {
    Cells cells = new Cells();
    List<Table.Group> groups = new ArrayList<>();
    for (EstimateRow whole : whole()) {
      List<Table.Row> lines = new ArrayList<>();
      for (CodedText.Theme theme : coded.themes()) {
        code(whole, theme.code(), AgreementMeasure.ALPHA)
            .filter(r -> estimate(r).isPresent())
            .ifPresent(r -> lines.add(new Table.Row(name(theme), code(cells, r))));
      }
      if (!lines.isEmpty()) {
        groups.add(new Table.Group(about(whole), lines));
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
                    report.study().analysis().confidence(),
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
        Cell.words(estimate(alpha).map(AgreementBlocks::reading).orElse("")));
  }

  private List<Block> pairs(List<EstimateRow> whole) {
    Cells cells = new Cells();
    List<Table.Group> groups = new ArrayList<>();
    for (EstimateRow row : whole) {
      List<Table.Row> lines =
          masi().stream()
              .filter(r -> !r.key().total() && sameQuestion(r, row))
              .map(r -> new Table.Row(coders(r.key().group()), sets(cells, r)))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Table.Group(about(row), lines));
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
                    report.study().analysis().confidence(),
                    "Coders go by numbers here; plait code agreement names them.")));
  }

  private static String coders(String pair) {
    String[] two = pair.split("-", 2);
    return "Coder " + two[0] + " and " + (two[1].equals("settled") ? "what was settled" : two[1]);
  }

  private Cell cell(Cells cells, EstimateRow alpha, String measure) {
    return beside(alpha, measure).map(cells::of).orElse(Cell.words(""));
  }

  private Optional<EstimateRow> code(EstimateRow whole, String code, AgreementMeasure measure) {
    RowKey k = whole.key();
    RowKey key = new RowKey(k.survey(), k.question(), "", code, "", "", measure.word());
    return find(key, whole.waves());
  }

  /** Another measure of the same. */
  private Optional<EstimateRow> beside(EstimateRow row, String measure) {
    return find(row.key().withMeasure(measure), row.waves());
  }

  private Optional<EstimateRow> find(RowKey key, List<String> waves) {
    return coded.agreement().stream()
        .filter(r -> r.key().equals(key) && r.waves().equals(waves))
        .findFirst();
  }

  private static boolean sameQuestion(EstimateRow row, EstimateRow other) {
    return row.key().survey().equals(other.key().survey())
        && row.key().question().equals(other.key().question());
  }

  private static Optional<Estimate> estimate(EstimateRow row) {
    return row.outcome().estimate();
  }

  private String waves(EstimateRow row) {
    return view(row)
        .map(v -> String.join(", ", row.waves().stream().map(v.labels()::wave).toList()))
        .orElse(row.wave());
  }

  private String about(EstimateRow row) {
    return view(row)
        .map(v -> v.name() + ", “" + v.labels().text(row.key().question()) + "”")
        .orElse(row.key().survey());
  }

  private Optional<SurveyView> view(EstimateRow row) {
    return views.stream().filter(v -> v.id().equals(row.key().survey())).findFirst();
  }
}
