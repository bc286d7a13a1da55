package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.run.coding.ApprovedQuotations;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.reader.StudyReader;

/** When a report calls itself a draft. */
class DraftMarkTest {
  private static final String UNDECIDED =
      "Draft: it is still to be decided which quotations this report may show.";

  @TempDir private Path folder;

  private Study study(String keys) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(folder.resolve("sign-off.yaml"), "plait: 1\nquotations: []\n");
    Files.writeString(
        file,
        """
        plait: 1
        id: small
        title: Small
        surveys:
          staff:
            instrument: staff.yaml
            waves:
              - {id: T1, file: t1.csv, format: csv, closed: 2024-03-31}
        """
            + keys);
    return StudyReader.read(file).value().orElseThrow();
  }

  @Test
  void aReportWithoutQuotationsIsFinalUnlessTheStudySaysOtherwise() throws IOException {
    assertThat(DraftMark.sentence(study(""), List.of())).isEmpty();
    assertThat(DraftMark.sentence(study("report: {draft: false}"), List.of())).isEmpty();
    assertThat(DraftMark.sentence(study("report: {draft: true}"), List.of()))
        .contains("Draft: this report is not final and may still change.");
  }

  @Test
  void itIsADraftUntilEveryQuotationIsDecidedOn() throws IOException {
    String quoting = "quotations: {consent: quote_ok}\n";
    assertThat(DraftMark.sentence(study(quoting), List.of())).contains(UNDECIDED);
    Study signed = study(quoting + "report: {sign-off: sign-off.yaml}\n");
    assertThat(DraftMark.sentence(signed, List.of())).isEqualTo(Optional.empty());
    Finding waits =
        Finding.of(
            Severity.NOTE, ApprovedQuotations.WAIT, Place.of("study.yaml"), "", "must wait.", "");
    assertThat(DraftMark.sentence(signed, List.of(waits))).contains(UNDECIDED);
  }
}
