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

/** How far the people who coded agreed: in sentences, then in folded tables. */
final class AgreementBlocks {

  private final AgreementRows rows;
  private final AgreementTables tables;

  AgreementBlocks(Report report, List<SurveyView> views, CodedText coded) {
    this.rows = new AgreementRows(views, coded.agreement());
    this.tables = new AgreementTables(rows, coded.themes(), report.study().analysis().confidence());
  }

  List<Block> blocks() {
    List<EstimateRow> whole = rows.whole();
    if (whole.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "agreement", "How far the coders agreed"));
    AgreementSentences sentences = new AgreementSentences(rows);
    whole.forEach(row -> blocks.add(Paragraph.of(sentences.of(row))));
    List<Block> figures = new ArrayList<>();
    figures.add(
        Paragraph.of(
            "Krippendorff’s alpha is 1 where coders agree fully and 0 where they agree as often as"
                + " chance would. Gwet’s AC1 is the same idea, but less harsh on rare themes. A"
                + " comment counts where two people or more read it. The same words count once in"
                + " each wave, and once in all waves. Who read a comment and chose no theme has"
                + " judged it."));
    figures.add(tables.themesTogether());
    figures.addAll(tables.themeByTheme());
    figures.addAll(tables.pairs());
    blocks.add(new Folded("Agreement of the coders in figures", figures));
    return blocks;
  }
}
