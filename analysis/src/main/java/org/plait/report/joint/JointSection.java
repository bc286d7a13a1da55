package org.plait.report.joint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.integration.JointDisplay;
import org.plait.integration.QuoteMatrix;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;
import org.plait.report.survey.BySurvey;
import org.plait.report.survey.SurveyView;

/** Numbers and words together: what was ticked, what was written, and what that may mean. */
public final class JointSection {
  private final Report report;
  private final List<SurveyView> views;
  private final Map<String, String> anchors;

  /**
   * The section of a report.
   *
   * @param report the report
   * @param views its surveys
   * @param anchors what the report's conclusions can point to, by anchor; none where that is not
   *     known yet
   */
  public JointSection(Report report, List<SurveyView> views, Map<String, String> anchors) {
    this.report = report;
    this.views = List.copyOf(views);
    this.anchors = Map.copyOf(anchors);
  }

  /** The section; without blocks where the study brings nothing together. */
  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    if (!report.displays().isEmpty() || !report.matrices().isEmpty()) {
      blocks.add(Paragraph.of(introduction()));
    }
    List<CodedText.Theme> themes = report.coding().map(CodedText::themes).orElse(List.of());
    SourceWords words = new SourceWords(report.wording(), views, themes);
    for (JointDisplay display : report.displays()) {
      blocks.add(
          new Heading(3, Anchors.of("joint", display.display().id()), display.display().title()));
      blocks.addAll(new DisplayBlocks(display, views, words).blocks());
      blocks.addAll(
          ConclusionBlocks.about(
              report.wording(), report.study().integration().about(display.display().id())));
    }
    for (QuoteMatrix matrix : report.matrices()) {
      String id = matrix.settings().id();
      blocks.add(new Heading(3, Anchors.of("joint", id), matrix.settings().title()));
      blocks.addAll(new MatrixBlocks(matrix, words).blocks());
      blocks.addAll(
          ConclusionBlocks.about(report.wording(), report.study().integration().about(id)));
    }
    double margin = report.study().integration().margin();
    blocks.addAll(new ConvergenceBlocks(report.displays(), words, margin).blocks());
    blocks.addAll(
        new ConclusionBlocks(
                report.wording(), report.study().integration().metaInferences(), anchors)
            .blocks());
    return new Document.Section("joint", report.wording().say("joint.title"), blocks);
  }

  private String introduction() {
    Set<String> told = new LinkedHashSet<>();
    report.displays().forEach(d -> d.sources().forEach(source -> told.add(source.survey())));
    report.matrices().forEach(matrix -> told.add(matrix.settings().rows().survey()));
    String people = BySurvey.respondents(views, told).many();
    return report.wording().say("joint.introduction", "people", people);
  }
}
