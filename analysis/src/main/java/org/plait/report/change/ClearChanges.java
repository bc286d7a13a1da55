package org.plait.report.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Verdict;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.VerdictWords;

/** All clear changes of a survey with their intervals, and how many comparisons gave what. */
final class ClearChanges {
  private final SurveyView view;

  ClearChanges(SurveyView view) {
    this.view = view;
  }

  List<Block> blocks() {
    List<ComparisonRow> rows = view.primaryChanges();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(tally(view, rows) + hidden(view, rows)));
    List<String> clear = clear(view, rows);
    if (!clear.isEmpty()) {
      blocks.add(new Bullets(clear));
    }
    List<String> shares = shares(view, rows);
    if (!shares.isEmpty()) {
      blocks.add(Paragraph.of(view.say("change.shares-without-verdict")));
      blocks.add(new Bullets(shares));
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
    return sharesOnly(view, questions, share.size()) + unseen(view, unseen);
  }

  private static String sharesOnly(SurveyView view, long questions, int comparisons) {
    String key = questions == 1 ? "change.tally-shares-one" : "change.tally-shares-many";
    return questions == 0
        ? ""
        : view.say(
            key,
            "number",
            ReaderNumbers.count(questions),
            "comparisons",
            comparisons(view, comparisons));
  }

  private static String unseen(SurveyView view, long comparisons) {
    return comparisons == 0
        ? ""
        : view.say("change.tally-unseen", "comparisons", comparisons(view, comparisons));
  }

  static String comparisons(SurveyView view, long number) {
    return ReaderNumbers.counted(
        number, view.say("words.comparison"), view.say("words.comparisons"));
  }

  private static String tally(SurveyView view, List<ComparisonRow> rows) {
    Map<Verdict, Long> counts = new TreeMap<>();
    rows.forEach(r -> r.verdict().ifPresent(v -> counts.merge(v, 1L, Long::sum)));
    if (counts.isEmpty()) {
      return view.say("change.tally-none");
    }
    List<String> parts =
        counts.entrySet().stream()
            .map(e -> e.getValue() + " " + VerdictWords.of(view.wording(), e.getKey()))
            .toList();
    long decided = counts.values().stream().mapToLong(Long::longValue).sum();
    return view.say(
        "change.tally",
        "comparisons",
        comparisons(view, decided),
        "verdicts",
        String.join(", ", parts));
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
        (subject, own) -> {
          String point = view.plan().marked(own.get(0).key(), sentences.point(subject, own));
          points.add(point + sentences.wording(own).map(said -> " " + said).orElse(""));
        });
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
          String changes = String.join("; ", said);
          String point = view.say("change.point", "subject", subject, "changes", changes);
          points.add(view.plan().marked(own.get(0).key(), point));
        });
    return points;
  }
}
