package org.plait.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.CodedStudy;
import org.plait.integration.quotation.Quotation;
import org.plait.integration.quotation.Quotation.Choice;
import org.plait.study.Study;

/** Which quotations stand with a display. */
class JointDisplaysTest {

  private static final String DISPLAY =
      "{displays: [{id: time, title: Time, questions: [staff.quote_ok.yes], themes: [A1]}]}";
  private static final RowKey TIME = key("staff", "hinder", "", "A1", "proportion");

  @TempDir Path folder;

  private static Quotation quotation(String wave, String theme) {
    return new Quotation(wave + theme, "staff", wave, "hinder", theme, Choice.TYPICAL, "No time.");
  }

  private List<Quotation> shown(List<EstimateRow> told, Quotation... quotations) {
    CodedStudy.Read read = CodedStudy.in(folder).displaying(DISPLAY).read("", "", "");
    Study study = read.study();
    return JointDisplays.of(
            study,
            Map.of("staff", read.panels().get(0).instrument()),
            told,
            List.of(quotations),
            List.of())
        .get(0)
        .quotations();
  }

  @Test
  void aThemeIsQuotedInTheWavesWhoseShareIsShown() {
    assertThat(
            shown(
                List.of(share(TIME, "T1", 12, 40), hidden(TIME, "T2", OptionalLong.of(40))),
                quotation("T1", "A1"),
                quotation("T2", "A1")))
        .extracting(Quotation::wave)
        .containsExactly("T1");
  }

  @Test
  void nobodyIsQuotedOfThemesThatOthersDisplayOrThatHaveNoNumber() {
    assertThat(
            shown(List.of(share(TIME, "T1", 12, 40)), quotation("T1", "A2"), quotation("T2", "A1")))
        .isEmpty();
  }

  @Test
  void nobodyIsQuotedWhereFewerThanTheMinimumSpeakOfTheTheme() {
    assertThat(shown(List.of(share(TIME, "T1", 4, 40)), quotation("T1", "A1"))).isEmpty();
    assertThat(shown(List.of(share(TIME, "T1", 5, 40)), quotation("T1", "A1"))).hasSize(1);
  }
}
