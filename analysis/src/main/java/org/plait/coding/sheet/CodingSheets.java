package org.plait.coding.sheet;

import java.util.List;
import java.util.Map;
import org.plait.coding.Codebook;
import org.plait.coding.sample.DrawnText;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.Question;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/** Makes the sheets of a study's coders from what was drawn. */
public final class CodingSheets {

  private final LoadedStudy study;
  private final Codebook codebook;

  /**
   * Sheets of a study.
   *
   * @param study the study, whose questions the sheets repeat
   * @param codebook the codes
   */
  public CodingSheets(LoadedStudy study, Codebook codebook) {
    this.study = study;
    this.codebook = codebook;
  }

  /**
   * A sheet for one coder.
   *
   * @param coder the coder's name
   * @param texts what they read, in this order
   * @return the workbook
   */
  public byte[] forCoder(String coder, List<DrawnText> texts) {
    return CodingWorkbook.write(
        head(coder), texts.stream().map(text -> row(text, List.of())).toList(), List.of());
  }

  /**
   * A sheet to settle differences, with what each coder said beside each comment.
   *
   * @param coder under whose name the agreed codes will stand
   * @param said what each coder said of the texts they differ on, in the order of the texts; every
   *     text has the same coders
   * @param coders the coders
   * @return the workbook
   */
  public byte[] forDifferences(
      String coder, Map<DrawnText, List<String>> said, List<String> coders) {
    List<SheetRow> rows =
        said.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
    return CodingWorkbook.write(head(coder), rows, coders);
  }

  /**
   * What could not be shown as it was written.
   *
   * @param texts what is shown
   * @return a finding where texts are too long for a cell
   */
  public List<Finding> findings(List<DrawnText> texts) {
    long cut = texts.stream().filter(text -> CellText.tooLong(text.text())).count();
    if (cut == 0) {
      return List.of();
    }
    return List.of(
        Finding.of(
                Severity.WARNING,
                "text-cut",
                study.study().place(),
                "coding.questions",
                "a comment must fit into a cell (32,767 signs); "
                    + (cut == 1 ? "1 comment was" : cut + " comments were")
                    + " cut in the sheets.",
                "Coders see “[cut here]”; have the whole text at hand for them.")
            .about(cut));
  }

  private SheetHead head(String coder) {
    return new SheetHead(study.study().title(), coder, codebook);
  }

  private SheetRow row(DrawnText text, List<String> said) {
    String waves = String.join(", ", text.waves());
    boolean one = study.study().surveys().size() == 1;
    return new SheetRow(
        text.id(),
        one ? waves : text.survey() + " " + waves,
        study
            .instrument(text.survey())
            .question(text.question())
            .map(Question::text)
            .orElse(text.question()),
        text.comments().size(),
        text.text(),
        said);
  }
}
