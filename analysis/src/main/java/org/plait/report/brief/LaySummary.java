package org.plait.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.report.Report;
import org.plait.report.change.ChangeCharts;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Findings;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Dates;
import org.plait.report.words.HowFarChecked;

/**
 * Two pages in whole sentences for everybody, as a document of its own: what was done, a few
 * findings of each survey with a chart, how sure they are. No p-value and no interval in numbers.
 */
public final class LaySummary {
  /** More findings of a survey, or more surveys with a chart, do not fit on two pages. */
  private static final int MOST_FINDINGS = 2;

  private static final int MOST_CHARTS = 3;

  private final Report report;
  private final List<SurveyView> views;
  private int charts;

  public LaySummary(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  /** The summary; it has one section, so it needs no contents. */
  public Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "what-was-done", "What was done"));
    blocks.add(new Bullets(new WhatWasDone(report, views).points()));
    views.forEach(view -> blocks.addAll(survey(view)));
    blocks.add(new Heading(3, "how-sure", "How sure can we be?"));
    blocks.add(new Bullets(SURE));
    blocks.add(
        Paragraph.of(
            "The full report gives every figure, says how it was made and what it can’t tell."));
    return new Document(
        report.study().title(),
        "Summary for everybody",
        Dates.words(report.study().date()),
        report.notice(),
        List.of(new Document.Section("summary", "What we found", blocks)),
        HowFarChecked.sentence(report.provenance().previous()));
  }

  private static final List<String> SURE =
      List.of(
          "“Rose” and “fell”, or “higher” and “lower”, are said only where chance is an unlikely"
              + " explanation, though many questions were looked at.",
          "In the charts a dot is what was found, and the line through it shows how far chance"
              + " could have moved it. Short lines mean more certainty.",
          "Answering was a choice. Those who did not may think otherwise.",
          "A survey shows what changed, not why.");

  private List<Block> survey(SurveyView view) {
    List<ToldChanges.Told> told = ToldChanges.of(view).all().limit(MOST_FINDINGS).toList();
    List<Finding> standing =
        Stream.concat(
                new Standing(view).findings().stream().limit(1),
                report.coding().stream()
                    .flatMap(c -> new ThemeFindings(c, view).findings().stream()))
            .toList();
    if (told.isEmpty() && standing.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, Anchors.of("brief", view.id()), view.name()));
    blocks.add(
        new Findings(
            Stream.concat(told.stream().map(ToldChanges.Told::finding), standing.stream())
                .toList()));
    blocks.addAll(chart(view, told.stream().map(ToldChanges.Told::row).toList()));
    return blocks;
  }

  private List<Block> chart(SurveyView view, List<ComparisonRow> rows) {
    if (charts == MOST_CHARTS) {
      return List.of();
    }
    List<Block> drawn =
        new ChangeCharts(view)
            .of("in-brief", view.name() + ": what rose or fell", rows).stream().limit(1).toList();
    charts += drawn.size();
    return drawn;
  }
}
