package org.plait.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
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
      List<Finding> standing = new Standing(view).findings();
      List<Finding> themes =
          report.coding().map(c -> new ThemeFindings(c, view).findings()).orElse(List.of());
      List<Finding> findings = Stream.concat(standing.stream(), themes.stream()).toList();
      List<Block> changes = changes(view);
      if (findings.isEmpty() && changes.isEmpty()) {
        continue;
      }
      blocks.add(new Heading(3, Anchors.of("brief", view.id()), view.name()));
      blocks.addAll(changes);
      if (!findings.isEmpty()) {
        blocks.add(Paragraph.of(lead(view, !standing.isEmpty(), !themes.isEmpty())));
        blocks.add(new Findings(findings));
      }
    }
    return blocks;
  }

  private static String lead(SurveyView view, boolean standing, boolean themes) {
    if (!themes) {
      return view.say("brief.standing");
    }
    return view.say(
        standing ? "brief.standing-and-written" : "brief.written",
        "respondents",
        view.labels().respondents().many());
  }

  private List<Block> changes(SurveyView view) {
    List<ComparisonRow> rows = view.primaryChanges();
    if (rows.isEmpty()) {
      return List.of();
    }
    ToldChanges told = ToldChanges.of(view);
    List<Block> blocks = new ArrayList<>();
    if (!told.fresh().isEmpty()) {
      String before = view.waves().get(view.waves().size() - 2);
      blocks.add(Paragraph.of(view.say("brief.new", "wave", view.labels().wave(before))));
      blocks.add(new Findings(ToldChanges.findings(told.fresh())));
    }
    if (!told.others().isEmpty()) {
      blocks.add(
          Paragraph.of(view.say(told.fresh().isEmpty() ? "brief.changed" : "brief.changed-else")));
      blocks.add(new Findings(ToldChanges.findings(told.others())));
    }
    if (!told.shares().isEmpty()) {
      blocks.add(Paragraph.of(view.say("brief.shares")));
      blocks.add(new Findings(ToldChanges.findings(told.shares())));
    }
    blocks.add(new Link(rest(view, rows), Anchors.of("changed", view.id())));
    return blocks;
  }

  /** What most comparisons say stands in the same sentence as the way to all of them. */
  private static String rest(SurveyView view, List<ComparisonRow> rows) {
    long decided = rows.stream().filter(row -> row.verdict().isPresent()).count();
    long unclear =
        rows.stream()
            .filter(row -> row.verdict().filter(v -> v == Verdict.NO_CLEAR_CHANGE).isPresent())
            .count();
    return decided == 0
        ? view.say("brief.rest-none")
        : view.say(
            decided == 1 ? "brief.rest-one" : "brief.rest-many",
            "unclear",
            ReaderNumbers.count(unclear),
            "comparisons",
            ReaderNumbers.count(decided));
  }
}
