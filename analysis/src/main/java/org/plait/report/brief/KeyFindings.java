package org.plait.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.Report;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Findings;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Link;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;

/**
 * The findings of each survey that a reader should take away: what changed clearly, least likely by
 * chance first, where things stand now and what people wrote about most.
 */
public final class KeyFindings {
  /** More changes of a survey than this do not fit on the page. */
  private static final int MOST_CHANGES = 4;

  private final Report report;
  private final List<SurveyView> views;

  public KeyFindings(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  /** The findings under a heading for each survey. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<Finding> findings = new ArrayList<>(new Standing(view).findings());
      report.coding().map(c -> new ThemeFindings(c, view).findings()).ifPresent(findings::addAll);
      List<Block> changes = changes(view);
      if (findings.isEmpty() && changes.isEmpty()) {
        continue;
      }
      blocks.add(new Heading(3, Anchors.of("brief", view.id()), view.name()));
      blocks.addAll(changes);
      if (!findings.isEmpty()) {
        blocks.add(Paragraph.of("How things stand, and what people wrote about:"));
        blocks.add(new Findings(findings));
      }
    }
    return blocks;
  }

  private List<Block> changes(SurveyView view) {
    List<ComparisonRow> rows = view.primaryChanges();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<ComparisonRow> clear =
        rows.stream()
            .filter(ChangeFinding::clear)
            .sorted(Comparator.comparingDouble(row -> row.adjusted().orElse(1.0)))
            .toList();
    List<String> waves = view.waves();
    String last = waves.get(waves.size() - 1);
    String before = waves.get(waves.size() - 2);
    Set<RowKey> told = new HashSet<>();
    List<Finding> fresh =
        told(view, told, clear.stream().filter(r -> pair(r, before, last)).toList());
    List<Finding> others = told(view, told, clear);
    List<Block> blocks = new ArrayList<>();
    if (!fresh.isEmpty()) {
      blocks.add(Paragraph.of("New since " + view.labels().wave(before) + ":"));
      blocks.add(new Findings(fresh));
    }
    if (!others.isEmpty()) {
      blocks.add(Paragraph.of(fresh.isEmpty() ? "What changed:" : "Also, over a longer time:"));
      blocks.add(new Findings(others));
    }
    blocks.add(new Link(rest(rows), Anchors.of("changed", view.id())));
    return blocks;
  }

  private static boolean pair(ComparisonRow row, String from, String to) {
    return row.waves().from().equals(from) && row.waves().to().equals(to);
  }

  /** A subject is told once, by its pair of waves that is least likely by chance. */
  private static List<Finding> told(
      SurveyView view, Set<RowKey> told, List<ComparisonRow> candidates) {
    ChangeFinding words = new ChangeFinding(view);
    Map<RowKey, Finding> findings = new LinkedHashMap<>();
    for (ComparisonRow row : candidates) {
      if (findings.size() < MOST_CHANGES && !told.contains(row.key())) {
        words.of(row).ifPresent(finding -> findings.putIfAbsent(row.key(), finding));
      }
    }
    told.addAll(findings.keySet());
    return List.copyOf(findings.values());
  }

  /** What most comparisons say stands in the same sentence as the way to all of them. */
  private static String rest(List<ComparisonRow> rows) {
    long decided = rows.stream().filter(row -> row.verdict().isPresent()).count();
    long unclear =
        rows.stream()
            .filter(row -> row.verdict().filter(v -> v == Verdict.NO_CLEAR_CHANGE).isPresent())
            .count();
    return decided == 0
        ? "What was compared"
        : "No clear change in "
            + ReaderNumbers.count(unclear)
            + " of "
            + ReaderNumbers.counted(decided, "comparison", "comparisons")
            + " of two waves: see all of them";
  }
}
