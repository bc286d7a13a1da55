package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;
import org.plait.report.survey.BySurvey;
import org.plait.report.survey.SurveyView;
import org.plait.report.survey.WeightWords;
import org.plait.study.analysis.QuestionRef;

/**
 * What respondents wrote: how common each theme is, by survey, question and wave, in their own
 * words.
 */
public final class ThemeSection {
  private final Report report;
  private final List<SurveyView> views;

  public ThemeSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    report
        .coding()
        .filter(c -> !c.estimates().isEmpty())
        .map(this::blocks)
        .ifPresent(blocks::addAll);
    blocks.addAll(new GapBlocks(report, views).blocks());
    return new Document.Section(
        "themes", report.wording().say("theme.title", "writers", writers()), blocks);
  }

  private String writers() {
    Set<String> coded = new LinkedHashSet<>();
    report.coding().ifPresent(c -> c.estimates().forEach(r -> coded.add(r.key().survey())));
    return BySurvey.respondents(views, coded).many();
  }

  private List<Block> blocks(CodedText coded) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            report
                .wording()
                .say(
                    MachineBeside.any(coded)
                        ? "theme.introduction-machine"
                        : "theme.introduction-people")));
    views.stream()
        .flatMap(view -> WeightWords.named(view).stream())
        .map(Paragraph::of)
        .forEach(blocks::add);
    Set<QuestionRef> questions = new LinkedHashSet<>();
    coded
        .estimates()
        .forEach(r -> questions.add(new QuestionRef(r.key().survey(), r.key().question())));
    for (QuestionRef question : questions) {
      views.stream()
          .filter(v -> v.id().equals(question.survey()))
          .findFirst()
          .ifPresent(v -> blocks.addAll(new ThemeQuestion(coded, v, question.question()).blocks()));
    }
    blocks.addAll(new CodingTables(report, views, coded).blocks());
    return blocks;
  }
}
