package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.survey.SurveyView;
import org.plait.study.wording.Wording;

/** How far the people who coded agreed: in sentences, then in folded tables. */
final class AgreementBlocks {

  private final Wording wording;
  private final AgreementRows rows;
  private final AgreementTables tables;

  AgreementBlocks(Report report, List<SurveyView> views, CodedText coded) {
    this.wording = report.wording();
    this.rows = new AgreementRows(views, coded.agreement());
    double confidence = report.study().analysis().confidence();
    this.tables = new AgreementTables(wording, rows, coded.themes(), confidence);
  }

  List<Block> blocks() {
    List<EstimateRow> whole = rows.whole();
    if (whole.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "agreement", wording.say("theme.agreement")));
    AgreementSentences sentences = new AgreementSentences(wording, rows);
    whole.forEach(row -> blocks.add(Paragraph.of(sentences.of(row))));
    List<Block> figures = new ArrayList<>();
    figures.add(Paragraph.of(wording.say("theme.agreement-measures")));
    figures.add(tables.themesTogether());
    figures.addAll(tables.themeByTheme());
    figures.addAll(tables.pairs());
    blocks.add(new Folded(wording.say("theme.agreement-figures"), figures));
    return blocks;
  }
}
