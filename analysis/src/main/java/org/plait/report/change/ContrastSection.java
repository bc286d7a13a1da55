package org.plait.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.Verdict;
import org.plait.report.Report;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.WavePair;

/** Whether a change is different: between groups, between surveys, before and after an event. */
public final class ContrastSection {
  private static final String INTRODUCTION =
      "Did some groups change more than others? Each answer here comes from one comparison of the"
          + " two changes. All of it is exploratory: it suggests, it does not prove. With so many"
          + " comparisons some would differ by chance alone, and the results allow for that"
          + " (Benjamini and Hochberg’s method). Every comparison is in the file contrasts.csv.";

  private static final String WEIGHTED =
      " Where a survey has weights, answers count by them here; the file has each comparison"
          + " without weights as well.";

  private static final String EVENTS =
      "This tells when answers changed, not why: the survey can’t say what an event caused. Where"
          + " there are several surveys before or after, their average is compared. For ordered"
          + " answers each answer from after is paired with each from before; if nothing changed,"
          + " the later is the higher one in 50 of 100 pairs.";

  private final Report report;
  private final List<SurveyView> views;

  public ContrastSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<Block> own = new ArrayList<>();
      own.addAll(groups(view));
      own.addAll(surveys(view));
      own.addAll(events(view));
      if (!own.isEmpty()) {
        blocks.add(new Heading(3, Anchors.of("different", view.id()), view.name()));
        blocks.addAll(own);
      }
    }
    if (!blocks.isEmpty()) {
      boolean weighted =
          report.further().contrasts().stream()
              .anyMatch(row -> row.weighted() && row.verdict().isPresent());
      blocks.add(0, Paragraph.of(INTRODUCTION + (weighted ? WEIGHTED : "")));
    }
    return new Document.Section("different", "Is the change different?", blocks);
  }

  private ContrastSentences sentences(SurveyView view) {
    return new ContrastSentences(
        view,
        report.further().contrasts().stream()
            .filter(row -> row.key().survey().equals(view.id()))
            .toList());
  }

  /** The rows of a survey of one kind that may be shown and have a verdict. */
  private List<ContrastRow> told(SurveyView view, Kind kind) {
    return rows(view, kind).filter(row -> row.verdict().isPresent()).toList();
  }

  private Stream<ContrastRow> rows(SurveyView view, Kind kind) {
    return report.further().contrasts().stream()
        .filter(row -> row.kind() == kind && row.key().survey().equals(view.id()));
  }

  private List<Block> groups(SurveyView view) {
    Map<String, List<ContrastRow>> by = new LinkedHashMap<>();
    for (ContrastRow row : told(view, Kind.GROUP_DIFFERENCE)) {
      by.computeIfAbsent(row.key().groupBy(), g -> new ArrayList<>()).add(row);
    }
    List<Block> blocks = new ArrayList<>();
    by.forEach(
        (groupBy, rows) -> {
          String title = "By: " + view.labels().text(groupBy);
          blocks.add(new Heading(4, Anchors.of("different", view.id(), groupBy), title));
          new GroupChangesChart(view).figure(groupBy).ifPresent(blocks::add);
          blocks.addAll(clear(view, rows, " beyond everybody else’s"));
          List<ContrastRow> joint =
              rows(view, Kind.GROUP_DIFFERENCE)
                  .filter(r -> r.joint() && r.key().groupBy().equals(groupBy))
                  .filter(r -> r.test().isPresent() && !r.companion())
                  .toList();
          blocks.addAll(table(view, title, rows, joint));
        });
    return blocks;
  }

  /** A point a clear difference, and how many there are of the others. */
  private List<Block> clear(SurveyView view, List<ContrastRow> rows, String beyond) {
    ContrastSentences sentences = sentences(view);
    List<Block> blocks = new ArrayList<>();
    List<ContrastRow> clear = rows.stream().filter(ContrastSection::clear).toList();
    if (!clear.isEmpty()) {
      blocks.add(new Bullets(clear.stream().map(sentences::of).toList()));
    }
    if (clear.size() < rows.size()) {
      blocks.add(Paragraph.of(others(rows, !clear.isEmpty(), beyond)));
    }
    return blocks;
  }

  private static boolean clear(ContrastRow row) {
    return row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
  }

  /** "In the other 34 comparisons there was no clear change; in 5 there are too few to say." */
  private static String others(List<ContrastRow> rows, boolean some, String beyond) {
    long unclear = count(rows, v -> v == Verdict.NO_CLEAR_CHANGE);
    long few = count(rows, v -> v == Verdict.TOO_FEW_TO_SAY);
    List<String> said = new ArrayList<>();
    if (unclear > 0) {
      said.add(counted(unclear) + " there was no clear change" + beyond);
    }
    if (few > 0) {
      said.add((unclear > 0 ? "in " + few : counted(few)) + " there are too few to say");
    }
    return (some ? "In the other " : "In ") + String.join("; ", said) + ".";
  }

  private static String counted(long number) {
    return ReaderNumbers.counted(number, "comparison", "comparisons");
  }

  private static long count(List<ContrastRow> rows, Predicate<Verdict> which) {
    return rows.stream().filter(r -> r.verdict().filter(which).isPresent()).count();
  }

  private List<Block> surveys(SurveyView view) {
    List<ContrastRow> rows = told(view, Kind.SURVEY_DIFFERENCE);
    if (rows.isEmpty()) {
      return List.of();
    }
    ContrastSentences sentences = sentences(view);
    return List.of(
        new Heading(4, Anchors.of("different", view.id(), "surveys"), "Against the other survey"),
        Paragraph.of(
            "Only questions that both surveys asked in the same words and with the same answers."
                + " People of the same organisation are taken together across the surveys."),
        new Bullets(rows.stream().map(sentences::of).toList()));
  }

  /** The survey beside which events are explained for all. */
  private SurveyView firstWithEvents() {
    return views.stream()
        .filter(view -> !told(view, Kind.EVENT).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Events between the same waves are told together: nothing here can tell them apart. */
  private List<Block> events(SurveyView view) {
    Map<List<String>, List<ContrastRow>> between = new LinkedHashMap<>();
    for (ContrastRow row : told(view, Kind.EVENT)) {
      between.computeIfAbsent(sides(row), s -> new ArrayList<>()).add(row);
    }
    if (between.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(4, Anchors.of("different", view.id(), "events"), "Before and after events"));
    if (view == firstWithEvents()) {
      blocks.add(Paragraph.of(EVENTS));
    }
    between.values().forEach(rows -> blocks.addAll(event(view, rows)));
    return blocks;
  }

  /** The last wave before and the first after. */
  private static List<String> sides(ContrastRow row) {
    return List.of(row.before().get(row.before().size() - 1), row.after().get(0));
  }

  private List<Block> event(SurveyView view, List<ContrastRow> all) {
    List<String> events = all.stream().map(ContrastRow::event).distinct().toList();
    List<ContrastRow> rows = all.stream().filter(r -> r.event().equals(events.get(0))).toList();
    List<Block> blocks = new ArrayList<>();
    List<ContrastRow> several = rows.stream().filter(r -> !ofTwoWaves(r)).toList();
    blocks.add(Paragraph.of(lead(view, events, rows)));
    if (!several.isEmpty()) {
      blocks.addAll(clear(view, several, ""));
    }
    if (several.size() < rows.size()) {
      blocks.add(Paragraph.of(twoWaves(rows.size() - several.size(), several.isEmpty())));
    }
    return blocks;
  }

  /** "Before “A” there are the surveys of 2023 and 2026, after it that of 2028." */
  private static String lead(SurveyView view, List<String> events, List<ContrastRow> rows) {
    boolean one = events.size() == 1;
    return "Before "
        + Lists.joined(events.stream().map(e -> "“" + e + "”").toList())
        + (one ? "" : ", which can’t be told apart,")
        + " there "
        + surveys(view, rows.stream().map(ContrastRow::before), "is the survey", "are the surveys")
        + ", after "
        + (one ? "it " : "them ")
        + surveys(view, rows.stream().map(ContrastRow::after), "that", "those")
        + ".";
  }

  /** One survey or several by their labels. */
  private static String surveys(
      SurveyView view, Stream<List<String>> waves, String one, String several) {
    List<String> ids = waves.flatMap(List::stream).distinct().toList();
    List<String> labels =
        view.waves().stream().filter(ids::contains).map(view.labels()::wave).toList();
    return (labels.size() == 1 ? one : several) + " of " + Lists.joined(labels);
  }

  /** Whether it is nothing but the change between two waves, which is told under what changed. */
  private static boolean ofTwoWaves(ContrastRow row) {
    return row.restsOn().size() == 2;
  }

  private static String twoWaves(long number, boolean all) {
    String which =
        all
            ? "Every comparison is"
            : "A further " + ReaderNumbers.counted(number, "comparison is", "comparisons are");
    return which
        + " between one survey before and one after: “What changed” tells the change between the"
        + " two.";
  }

  /** The clear differences and the joint tests that are clear, with their numbers. */
  private List<Block> table(
      SurveyView view, String caption, List<ContrastRow> rows, List<ContrastRow> joint) {
    double limit = 1 - report.study().analysis().confidence();
    Map<WavePair, List<Table.Row>> lines = new LinkedHashMap<>();
    for (ContrastRow row : joint) {
      if (row.adjusted().or(() -> row.test().map(TestResult::pValue)).orElse(1.0) < limit) {
        add(lines, row, line(view, row, "All groups together", ""));
      }
    }
    for (ContrastRow row : rows) {
      if (clear(row)) {
        String words = row.verdict().map(Verdict::words).orElse("");
        add(lines, row, line(view, row, view.labels().group(row.key()), words));
      }
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Table.Group> groups = new ArrayList<>();
    lines.forEach(
        (pair, own) ->
            groups.add(
                new Table.Group(
                    view.labels().wave(pair.from()) + " to " + view.labels().wave(pair.to()),
                    own)));
    return List.of(
        new Block.Folded(
            "The numbers behind these sentences, " + caption.toLowerCase(Locale.ROOT),
            List.of(
                new Table(
                    view.name() + ": " + caption,
                    List.of("Question", "Group", "Difference", "p", "p adjusted", "What it means"),
                    groups,
                    List.of(
                        "Difference: the group’s change less that of everybody else, in points, in"
                            + " the question’s unit, or in pairs of 100. All groups together: one"
                            + " test of whether any changed differently.")))));
  }

  private static void add(Map<WavePair, List<Table.Row>> lines, ContrastRow row, Table.Row line) {
    lines.computeIfAbsent(row.waves(), w -> new ArrayList<>()).add(line);
  }

  private Table.Row line(SurveyView view, ContrastRow row, String group, String verdict) {
    ContrastSentences sentences = sentences(view);
    Cell difference =
        Cell.number(sentences.signed(row), ReaderNumbers.NONE)
            .and(sentences.limits(row).stream().toList());
    return new Table.Row(
        view.labels().alone(row.key()),
        List.of(
            Cell.words(group),
            difference,
            p(row.test().map(TestResult::pValue)),
            p(row.adjusted()),
            Cell.words(verdict)));
  }

  private static Cell p(Optional<Double> p) {
    return Cell.number(p.map(v -> Shown.of(Form.P_VALUE, v)), ReaderNumbers.NONE);
  }
}
