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
import org.plait.report.words.VerdictWords;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.WavePair;

/** Whether a change is different: between groups, between surveys, before and after an event. */
public final class ContrastSection {
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
      String weights = weighted ? report.wording().say("change.contrasts-weighted") : "";
      blocks.add(0, Paragraph.of(report.wording().say("change.contrasts-introduction") + weights));
    }
    return new Document.Section(
        "different", report.wording().say("change.contrasts-title"), blocks);
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
          String title = view.say("change.contrasts-by", "groups", view.labels().text(groupBy));
          blocks.add(new Heading(4, Anchors.of("different", view.id(), groupBy), title));
          new GroupChangesChart(view).figure(groupBy).ifPresent(blocks::add);
          blocks.addAll(clear(view, rows, "change.contrasts-unclear-groups"));
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
  private List<Block> clear(SurveyView view, List<ContrastRow> rows, String unclear) {
    ContrastSentences sentences = sentences(view);
    List<Block> blocks = new ArrayList<>();
    List<ContrastRow> clear = rows.stream().filter(ContrastSection::clear).toList();
    if (!clear.isEmpty()) {
      blocks.add(new Bullets(clear.stream().map(sentences::of).toList()));
    }
    if (clear.size() < rows.size()) {
      blocks.add(Paragraph.of(others(view, rows, !clear.isEmpty(), unclear)));
    }
    return blocks;
  }

  private static boolean clear(ContrastRow row) {
    return row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
  }

  /** "In the other 34 comparisons there was no clear change; in 5 there are too few to say." */
  private static String others(
      SurveyView view, List<ContrastRow> rows, boolean some, String unclearKey) {
    long unclear = count(rows, v -> v == Verdict.NO_CLEAR_CHANGE);
    long few = count(rows, v -> v == Verdict.TOO_FEW_TO_SAY);
    List<String> said = new ArrayList<>();
    if (unclear > 0) {
      said.add(view.say(unclearKey, "comparisons", ClearChanges.comparisons(view, unclear)));
    }
    if (few > 0) {
      said.add(
          unclear > 0
              ? view.say("change.contrasts-few-besides", "number", Long.toString(few))
              : view.say(
                  "change.contrasts-few", "comparisons", ClearChanges.comparisons(view, few)));
    }
    String all = String.join("; ", said);
    return view.say(some ? "change.contrasts-others" : "change.contrasts-all", "comparisons", all);
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
        new Heading(
            4, Anchors.of("different", view.id(), "surveys"), view.say("change.contrasts-surveys")),
        Paragraph.of(view.say("change.contrasts-surveys-how")),
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
        new Heading(4, Anchors.of("different", view.id(), "events"), view.say("change.events")));
    if (view == firstWithEvents()) {
      blocks.add(Paragraph.of(view.say("change.events-how")));
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
      blocks.addAll(clear(view, several, "change.contrasts-unclear"));
    }
    if (several.size() < rows.size()) {
      blocks.add(Paragraph.of(twoWaves(view, rows.size() - several.size(), several.isEmpty())));
    }
    return blocks;
  }

  /** "Before “A” there are the surveys of 2023 and 2026, after it that of 2028." */
  private static String lead(SurveyView view, List<String> events, List<ContrastRow> rows) {
    List<String> before = waves(view, rows.stream().map(ContrastRow::before));
    List<String> after = waves(view, rows.stream().map(ContrastRow::after));
    return view.say(
        events.size() == 1 ? "change.event" : "change.events-together",
        "events",
        Lists.joined(view.wording(), events.stream().map(e -> "“" + e + "”").toList()),
        "before",
        view.say(
            before.size() == 1 ? "change.event-before-one" : "change.event-before-several",
            "waves",
            Lists.joined(view.wording(), before)),
        "after",
        view.say(
            after.size() == 1 ? "change.event-after-one" : "change.event-after-several",
            "waves",
            Lists.joined(view.wording(), after)));
  }

  /** The labels of waves, each once. */
  private static List<String> waves(SurveyView view, Stream<List<String>> waves) {
    List<String> ids = waves.flatMap(List::stream).distinct().toList();
    return view.waves().stream().filter(ids::contains).map(view.labels()::wave).toList();
  }

  /** Whether it is nothing but the change between two waves, which is told under what changed. */
  private static boolean ofTwoWaves(ContrastRow row) {
    return row.restsOn().size() == 2;
  }

  private static String twoWaves(SurveyView view, long number, boolean all) {
    String key = number == 1 ? "change.event-two-waves-one" : "change.event-two-waves-many";
    return all
        ? view.say("change.event-two-waves-all")
        : view.say(key, "number", ReaderNumbers.count(number));
  }

  /** The clear differences and the joint tests that are clear, with their numbers. */
  private List<Block> table(
      SurveyView view, String caption, List<ContrastRow> rows, List<ContrastRow> joint) {
    double limit = 1 - report.study().analysis().confidence();
    Map<WavePair, List<Table.Row>> lines = new LinkedHashMap<>();
    for (ContrastRow row : joint) {
      if (row.adjusted().or(() -> row.test().map(TestResult::pValue)).orElse(1.0) < limit) {
        add(lines, row, line(view, row, view.say("change.contrasts-joint"), ""));
      }
    }
    for (ContrastRow row : rows) {
      if (clear(row)) {
        String words = VerdictWords.of(view.wording(), row.verdict());
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
                    view.say(
                        "change.from-to",
                        "earlier",
                        view.labels().wave(pair.from()),
                        "later",
                        view.labels().wave(pair.to())),
                    own)));
    return List.of(
        new Block.Folded(
            view.say("change.contrasts-numbers", "caption", caption.toLowerCase(Locale.ROOT)),
            List.of(
                new Table(
                    view.say("change.contrasts-table", "survey", view.name(), "caption", caption),
                    head(view),
                    groups,
                    List.of(view.say("change.contrasts-note"))))));
  }

  private static List<String> head(SurveyView view) {
    return List.of(
        view.say("words.head-question"),
        view.say("words.group"),
        view.say("words.difference"),
        view.say("words.p"),
        view.say("words.p-adjusted"),
        view.say("document.verdict"));
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
