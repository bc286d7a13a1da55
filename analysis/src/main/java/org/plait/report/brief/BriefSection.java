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
    blocks.add(new Heading(3, "what-was-done", "What was done"));
    blocks.add(new Bullets(new WhatWasDone(report, views).points()));
    blocks.addAll(new KeyFindings(report, views).blocks());
    blocks.addAll(sure());
    blocks.addAll(reading());
    return new Document.Section("summary", "In brief", blocks);
  }

  private List<Block> sure() {
    String level = ReaderNumbers.level(report.study().analysis().confidence());
    return List.of(
        new Heading(3, "how-sure", "How sure is this?"),
        new Bullets(
            List.of(
                "In the sections below each figure has a "
                    + level
                    + " interval. It shows how far chance alone could have moved the figure.",
                "“Rose” and “fell”, or “higher” and “lower”, are said only where chance is an"
                    + " unlikely explanation, with the questions of a family considered together.",
                "“No clear change” does not mean that nothing changed. The interval says what is"
                    + " still possible.",
                "Answering was a choice. No interval covers the difference between those"
                    + " who did and those who did not.")));
  }

  private List<Block> reading() {
    List<String> said = new ArrayList<>();
    said.add(
        "Percentages are whole numbers. In 42% (77/184), 77 of the 184 who answered the"
            + " question gave this answer.");
    views.stream()
        .filter(SurveyView::weighted)
        .map(
            view ->
                view.name()
                    + ": percentages and averages are weighted, so that 77 of 184 need not"
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
            "For small numbers this report was "
                + HowFarChecked.words(report.provenance().previous())
                + "."));
    return List.of(new Heading(3, "how-to-read", "How to read this report"), new Bullets(said));
  }
}
