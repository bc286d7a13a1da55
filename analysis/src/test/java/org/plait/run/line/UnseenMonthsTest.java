package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.instrument.reader.StudyFiles;
import org.plait.study.finding.Finding;

class UnseenMonthsTest {
  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: work
          title: Work
          questions:
            - id: status
              text: Are you in post?
              type: single
              categories: {categories: [{code: current, label: "Yes"}, {code: former, label: "No"}]}
              waves: {T1: {column: Q1}, T2: {column: Q1}}
            - {id: since, text: Since when?, type: date, waves: {T1: {column: Q2}, T2: {column: Q2}}}
            - {id: until, text: Until when?, type: date, waves: {T2: {column: Q3}}}
      durations:
        - {id: tenure, state: in post, from: since, to: until, status: status, goes-on: [current], ended: [former], within: 2}
      """;

  @TempDir Path folder;

  private List<String> found(String opened) throws IOException {
    Files.writeString(folder.resolve("instrument.yaml"), INSTRUMENT);
    Path study =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            plait: 1
            id: demo
            title: Demo
            surveys:
              staff:
                instrument: instrument.yaml
                waves:
                  - {id: T1, file: a.csv, format: csv, opened: 2024-01-01, closed: 2024-05-31}
                  - {id: T2, file: b.csv, format: csv, opened: %s, closed: 2026-03-31}
            """
                .formatted(opened));
    return UnseenMonths.findings(StudyFiles.read(study).value().orElseThrow()).stream()
        .map(Finding::text)
        .toList();
  }

  @Test
  void aWaveWhoseFieldworkLeavesNoWholeMonthIsNamed() throws IOException {
    assertThat(found("2026-02-20"))
        .containsExactly(
            "study.yaml: staff.waves.T2: tells nothing of `tenure`: no whole month lies before the"
                + " first day of fieldwork and within 2 months of the last. Correct `opened` and"
                + " `closed`, or ask of more months and raise `within`.");
  }

  @Test
  void otherWavesAreNot() throws IOException {
    assertThat(found("2026-03-20")).isEmpty();
  }
}
