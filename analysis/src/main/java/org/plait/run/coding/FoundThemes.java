package org.plait.run.coding;

import java.util.List;
import java.util.Map;
import org.plait.change.row.Results;
import org.plait.coding.CodebookVersions;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.cell.Decision;
import org.plait.integration.BandedWords;
import org.plait.integration.ThemeContrast;
import org.plait.panel.Panel;
import org.plait.report.CodedText;
import org.plait.run.data.PreviousReport;
import org.plait.study.Study;

/**
 * What the comments say.
 *
 * @param text the themes, as the report tells them
 * @param versions the versions of the codebook by which they were read
 * @param agreement how far coders agree, with the counts that decide what may be shown
 * @param quality how good Plait's own coder is, with such counts; none where it read nothing
 * @param gaps what the codebook may lack
 * @param contrasts how those who wrote of a theme answered, against the others
 * @param banded what those in each band of the quote matrices wrote
 */
public record FoundThemes(
    CodedText text,
    CodebookVersions versions,
    List<AgreementRow> agreement,
    List<QualityRow> quality,
    CodebookGaps gaps,
    List<ThemeContrast> contrasts,
    BandedWords banded) {

  public FoundThemes {
    agreement = List.copyOf(agreement);
    quality = List.copyOf(quality);
    contrasts = List.copyOf(contrasts);
  }

  /**
   * What may be shown.
   *
   * @param text the themes
   * @param gaps what the codebook may lack
   * @param banded what those in each band of the quote matrices wrote
   * @param decisions what was decided about each number that is not shown; private
   * @param exposed what an earlier report shows and would have to be hidden, by survey
   */
  public record Shown(
      CodedText text,
      CodebookGaps gaps,
      BandedWords banded,
      List<Decision> decisions,
      Map<String, List<Exposed>> exposed) {}

  /**
   * What may be shown of the themes.
   *
   * @param panels the surveys' panels
   * @param results their results before disclosure control, in the same order
   * @param previous what an earlier report shows
   */
  public Shown safe(
      Study study, List<Panel> panels, List<Results> results, PreviousReport previous) {
    ShownThemes shown = new ShownThemes(this, study, previous.figures(study.disclosure()));
    for (int i = 0; i < results.size(); i++) {
      Panel panel = panels.get(i);
      shown.add(panel, results.get(i).response(), previous.themes(panel.survey().id()));
    }
    return shown.all(panels);
  }
}
