package org.plait.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Verdict;
import org.plait.ingest.Reconciliation;
import org.plait.report.Report;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.Wave;

/** What was done, what changed, how sure that is and how to read the rest. */
public final class SummarySection {
  /** More points than this are not a summary. */
  private static final int MOST_POINTS = 12;

  private final Report report;
  private final List<SurveyView> views;

  public SummarySection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "what-was-done", "What was done"));
    blocks.add(new Bullets(done()));
    blocks.addAll(changed());
    blocks.addAll(sure());
    blocks.addAll(reading());
    return new Document.Section("summary", "Summary", blocks);
  }

  private List<String> done() {
    List<String> said = new ArrayList<>();
    for (SurveyView view : views) {
      List<String> waves =
          view.results().survey().waves().stream().map(w -> wave(view, w)).toList();
      int count = waves.size();
      said.add(
          view.name()
              + ": asked "
              + (count == 1 ? "once" : count == 2 ? "twice" : count + " times")
              + ". Answers kept: "
              + String.join(", ", waves)
              + ".");
    }
    report
        .coding()
        .filter(c -> !c.estimates().isEmpty())
        .ifPresent(c -> said.add("Written comments were read and sorted into themes by people."));
    return said;
  }

  private static String wave(SurveyView view, Wave wave) {
    return view.results().reconciliation().stream()
        .filter(r -> r.wave().equals(wave.id()))
        .mapToLong(Reconciliation::kept)
        .mapToObj(kept -> ReaderNumbers.count(kept) + " in " + wave.label())
        .findFirst()
        .orElse(wave.label());
  }

  private List<Block> changed() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<ComparisonRow> rows = view.primaryChanges();
      if (rows.isEmpty()) {
        continue;
      }
      if (blocks.isEmpty()) {
        blocks.add(new Heading(3, "what-changed-in-short", "What changed"));
      }
      List<String> clear = clear(view, rows);
      blocks.add(Paragraph.of(view.name() + ". " + tally(rows) + hidden(view, rows)));
      if (!clear.isEmpty()) {
        blocks.add(new Bullets(clear.subList(0, Math.min(MOST_POINTS, clear.size()))));
      }
      List<String> shares = shares(view, rows);
      if (!shares.isEmpty()) {
        blocks.add(
            Paragraph.of(
                "Where only such a share can be shown there is no verdict. The shares, with what"
                    + " chance leaves open:"));
        blocks.add(new Bullets(shares.subList(0, Math.min(MOST_POINTS, shares.size()))));
      }
      int more = clear.size() - MOST_POINTS;
      String rest =
          more > 0
              ? ReaderNumbers.counted(more, "more question", "more questions")
                  + " changed clearly. "
              : "";
      blocks.add(
          new Block.Link(
              rest + "See all that was compared: " + view.name(),
              Anchors.of("changed", view.id())));
    }
    return blocks;
  }

  /** What may not be shown is counted. */
  private static String hidden(SurveyView view, List<ComparisonRow> rows) {
    ChangeSentences sentences = new ChangeSentences(view);
    List<ComparisonRow> suppressed =
        rows.stream().filter(r -> r.difference().fold(e -> false, u -> false, s -> true)).toList();
    List<ComparisonRow> share =
        suppressed.stream().filter(r -> sentences.shareOnly(r).isPresent()).toList();
    long questions = share.stream().map(ComparisonRow::key).distinct().count();
    long unseen = rows.stream().filter(sentences::unseen).count();
    String only =
        share.isEmpty()
            ? ""
            : " For "
                + ReaderNumbers.counted(questions, "question", "questions")
                + " only the share of one side of the scale, such as those who agree, can be shown"
                + " ("
                + ReaderNumbers.counted(share.size(), "comparison", "comparisons")
                + ").";
    String none =
        unseen == 0
            ? ""
            : " "
                + ReaderNumbers.counted(unseen, "comparison", "comparisons")
                + " can’t be shown, to protect people in small groups.";
    return only + none;
  }

  private static String tally(List<ComparisonRow> rows) {
    Map<Verdict, Long> counts = new TreeMap<>();
    rows.forEach(r -> r.verdict().ifPresent(v -> counts.merge(v, 1L, Long::sum)));
    if (counts.isEmpty()) {
      return "No comparison of two waves has a verdict.";
    }
    List<String> parts =
        counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().words()).toList();
    long decided = counts.values().stream().mapToLong(Long::longValue).sum();
    String compared = ReaderNumbers.counted(decided, "comparison", "comparisons");
    return "Of " + compared + " of two waves: " + String.join(", ", parts) + ".";
  }

  /** A point a question or option, with all its pairs of waves. */
  private static List<String> clear(SurveyView view, List<ComparisonRow> rows) {
    Map<String, List<ComparisonRow>> moved = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      if (row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent()) {
        moved.computeIfAbsent(view.labels().alone(row.key()), s -> new ArrayList<>()).add(row);
      }
    }
    ChangeSentences sentences = new ChangeSentences(view);
    List<String> points = new ArrayList<>();
    moved.forEach(
        (subject, own) ->
            points.add(view.plan().marked(own.get(0).key(), sentences.point(subject, own))));
    return points;
  }

  /** A point a question whose whole scale is hidden, with the shares that may be shown. */
  private static List<String> shares(SurveyView view, List<ComparisonRow> rows) {
    ChangeSentences sentences = new ChangeSentences(view);
    Map<String, List<ComparisonRow>> shown = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      if (sentences.shareOnly(row).isPresent()) {
        shown.computeIfAbsent(view.labels().alone(row.key()), s -> new ArrayList<>()).add(row);
      }
    }
    List<String> points = new ArrayList<>();
    shown.forEach(
        (subject, own) -> {
          List<String> said =
              own.stream().flatMap(row -> sentences.shareInShort(row).stream()).toList();
          String point = "“" + subject + "”: " + String.join("; ", said) + ".";
          points.add(view.plan().marked(own.get(0).key(), point));
        });
    return points;
  }

  private List<Block> sure() {
    String level = ReaderNumbers.level(report.study().analysis().confidence());
    return List.of(
        new Heading(3, "how-sure", "How sure is this?"),
        new Bullets(
            List.of(
                "Each figure comes with a "
                    + level
                    + " interval. It shows how far chance alone could have moved the figure.",
                "“Higher” and “lower” are said only where chance is an unlikely explanation, with"
                    + " all questions considered together.",
                "“No clear change” does not mean that nothing changed. The interval says what is"
                    + " still possible.",
                "People chose whether to answer. No interval covers the difference between those"
                    + " who did and those who did not.")));
  }

  private List<Block> reading() {
    List<String> said = new ArrayList<>();
    said.add(
        "Percentages are whole numbers. In 42% (77/184), 77 of the 184 people who answered the"
            + " question gave this answer.");
    views.stream()
        .filter(SurveyView::weighted)
        .map(
            view ->
                view.name()
                    + ": percentages and averages are weighted, so that 77 of 184 people need not"
                    + " make 42%.")
        .forEach(said::add);
    said.addAll(
        List.of(
            "A point is one percentage point: from 42% to 45% is 3 points higher. Points are"
                + " worked out before percentages are rounded, so they can differ by one.",
            ReaderNumbers.HIDDEN
                + " stands for a number that is not shown, to protect people in small groups.",
            ReaderNumbers.NONE
                + " stands where there is no number; a note under the table says why.",
            "For small numbers this report was checked table by table; not yet checked against"
                + " earlier reports."));
    return List.of(new Heading(3, "how-to-read", "How to read this report"), new Bullets(said));
  }
}
