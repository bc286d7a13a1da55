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
    blocks.add(new Heading(3, "what-was-done", say("brief.done")));
    blocks.add(new Bullets(new WhatWasDone(report, views).points()));
    views.forEach(view -> blocks.addAll(survey(view)));
    blocks.add(new Heading(3, "how-sure", say("brief.lay-sure")));
    blocks.add(new Bullets(sure()));
    blocks.add(Paragraph.of(say("brief.lay-full")));
    return new Document(
        report.study().title(),
        say("brief.lay-title"),
        Dates.words(report.wording(), report.study().date()),
        report.notice(),
        List.of(new Document.Section("summary", say("brief.lay-found"), blocks)),
        new HowFarChecked(report.wording(), report.provenance().previous()).sentence(),
        report.wording());
  }

  private List<String> sure() {
    return List.of(
        say("brief.lay-sure-verdicts"),
        say("brief.lay-sure-charts"),
        say("brief.lay-sure-choice"),
        say("brief.lay-sure-why"));
  }

  private String say(String key) {
    return report.wording().say(key);
  }

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
            .of("in-brief", view.say("brief.lay-chart", "survey", view.name()), rows).stream()
                .limit(1)
                .toList();
    charts += drawn.size();
    return drawn;
  }
}
