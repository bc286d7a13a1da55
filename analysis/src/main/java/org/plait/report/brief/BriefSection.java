package org.plait.report.brief;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.HowFarChecked;
import org.plait.report.words.ReaderNumbers;

/** What was done, what was found, how sure that is and how to read the rest. */
public final class BriefSection {
  private final Report report;
  private final List<SurveyView> views;

  public BriefSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "what-was-done", say("brief.done")));
    blocks.add(new Bullets(new WhatWasDone(report, views).points()));
    blocks.addAll(new KeyFindings(report, views).blocks());
    blocks.addAll(sure());
    blocks.addAll(reading());
    return new Document.Section("summary", say("brief.title"), blocks);
  }

  private List<Block> sure() {
    String level = ReaderNumbers.level(report.study().analysis().confidence());
    return List.of(
        new Heading(3, "how-sure", say("brief.sure")),
        new Bullets(
            List.of(
                say("brief.sure-intervals", "level", level),
                say("brief.sure-verdicts"),
                say("brief.sure-no-change"),
                say("brief.sure-choice"))));
  }

  private List<Block> reading() {
    List<String> said = new ArrayList<>();
    said.add(say("brief.reading-percent"));
    views.stream()
        .filter(SurveyView::weighted)
        .map(view -> say("brief.reading-weighted", "survey", view.name()))
        .forEach(said::add);
    String checked = new HowFarChecked(report.wording(), report.provenance().previous()).words();
    said.addAll(
        List.of(
            say("brief.reading-points"),
            say("brief.reading-hidden", "hidden", ReaderNumbers.HIDDEN),
            say("brief.reading-none", "none", ReaderNumbers.NONE),
            say("brief.reading-checked", "checked", checked)));
    return List.of(new Heading(3, "how-to-read", say("brief.reading")), new Bullets(said));
  }

  private String say(String key, String... filled) {
    return report.wording().say(key, filled);
  }
}
