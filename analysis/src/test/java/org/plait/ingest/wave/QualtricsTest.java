package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.AGREE;
import static org.plait.ingest.wave.Surveys.category;
import static org.plait.ingest.wave.Surveys.cells;
import static org.plait.ingest.wave.Surveys.multiple;
import static org.plait.ingest.wave.Surveys.ordinal;
import static org.plait.ingest.wave.Surveys.text;
import static org.plait.ingest.wave.Surveys.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.WaveReading;
import org.plait.ingest.wave.Surveys.Export;
import org.plait.instrument.Question;
import org.plait.study.Condition;
import org.plait.study.RowRules;

/** A Qualtrics export: three header rows, status codes, both layouts of a multiple choice, -99. */
class QualtricsTest {

  private static final String HEADER =
      "StartDate,Status,IPAddress,Progress,DistributionChannel,Q1,Q2_1,Q2_2,Q3,Q4\n"
          + "Start Date,Response Type,IP Address,Progress,Channel,\"My organisation\nsupports me\","
          + "Law,Risk,\"Which, all\",Words\n"
          + "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Europe/London\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"channel\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"QID2\"\",\"\"choiceId\"\":\"\"1\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"QID2\"\",\"\"choiceId\"\":\"\"2\"\"}\","
          + "\"{\"\"ImportId\"\":\"\"QID3\"\"}\",\"{\"\"ImportId\"\":\"\"QID4_TEXT\"\"}\"\n";

  @TempDir Path folder;

  private final Question q1 =
      ordinal("q1").wording("My organisation supports me").column("Q1").codes(AGREE).in("T1");
  private final Question q2 =
      multiple("q2")
          .options(category("a", "Law"), category("b", "Risk"))
          .column("a", "Q2_1")
          .column("b", "Q2_2")
          .in("T1");
  private final Question q3 =
      multiple("q3")
          .wording("Which, all")
          .options(category("a", "Law"), category("b", "Risk, governance"))
          .column("Q3")
          .in("T1");
  private final Question q4 = text("q4").wording("Words").column("Q4").in("T1");

  private Export export() {
    return new Export(folder).qualtrics();
  }

  private WaveReading read(String rows) {
    return export().read(HEADER + rows, q1, q2, q3, q4);
  }

  @Test
  void rowsBeginBelowThreeHeaderRecordsWhateverTheirLines() {
    WaveReading reading =
        read("2023-02-06 10:00:00,0,10.0.0.1,100,anonymous,4,1,,\"Law,Risk, governance\",Fine\n");
    assertThat(reading.responses().orElseThrow().lines()).containsExactly(5);
    assertThat(cells(reading, "q1")).containsExactly("3");
    assertThat(cells(reading, "q2.a")).containsExactly("1");
    assertThat(cells(reading, "q2.b")).containsExactly("0");
    assertThat(cells(reading, "q3.b")).containsExactly("1");
    assertThat(cells(reading, "q4")).containsExactly("Fine");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void minusNinetyNineIsSeenAndUnanswered() {
    WaveReading reading = read("x,0,,100,anonymous,-99,-99,-99,-99,-99\n");
    assertThat(cells(reading, "q1")).containsExactly("NO_ANSWER");
    assertThat(cells(reading, "q2.a")).containsExactly("NO_ANSWER");
    assertThat(cells(reading, "q3.a")).containsExactly("NO_ANSWER");
    assertThat(cells(reading, "q4")).containsExactly("NO_ANSWER");
  }

  @Test
  void testsAreSetAsideAndSpamIsCountedByCodeOrLabel() {
    StringBuilder rows = new StringBuilder();
    for (String status :
        List.of(
            "0",
            "1",
            "2",
            "4",
            "8",
            "9",
            "12",
            "16",
            "17",
            "40",
            "256",
            "Survey Preview",
            "IP Address",
            "Spam")) {
      rows.append("x,").append(status).append(",10.0.0.1,100,anonymous,4,,,,\n");
    }
    rows.append("x,0,10.0.0.1,100,preview,4,,,,\n");
    WaveReading reading = read(rows.toString());
    assertThat(reading.responses().orElseThrow().rows()).isEqualTo(8);
    assertThat(reading.responses().orElseThrow().reconciliation().setAside())
        .containsExactly(new Reconciliation.SetAside("test", 7));
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING spam-status t1.csv: Status: rows must not be marked as spam; 4 rows are, kept."
                + " Look at them, and name a rule under `rows.test` if they must go.");
    assertThat(reading.setAsideRows().get(0).cells()).doesNotContain("10.0.0.1");
  }

  @Test
  void rulesFindItsColumnsWhateverTheCaseOfTheirNames() {
    RowRules rules =
        new RowRules(
            Optional.of(new Condition.In("status", List.of("preview"))),
            Optional.of(new RowRules.Partial("progress", 40)),
            Optional.empty(),
            Optional.empty(),
            0.05);
    WaveReading reading =
        export()
            .rules(rules)
            .read(HEADER + "x,0,,39,anonymous,4,,,,\nx,0,,40,anonymous,4,,,,\n", q1);
    assertThat(reading.responses().orElseThrow().rows()).isEqualTo(1);
  }

  @Test
  void anExportWithoutImportIdsIsAnError() {
    WaveReading reading = export().read("Q1,Q2\nText,Text\n4,1\n5,1\n", q1);
    assertThat(texts(reading.findings()))
        .containsExactly(
            "ERROR qualtrics-header t1.csv: a Qualtrics export must have three header rows, the"
                + " third with import ids; found another. Export it again, or declare `format: csv`"
                + " with its `header-rows`.");
  }

  @Test
  void theZoneOfTimesIsCompared() {
    assertThat(texts(export().zone("America/Denver").read(HEADER, q1, q2, q3, q4).findings()))
        .contains(
            "WARNING time-zone-differs t1.csv:3: times must be in the declared zone, found the"
                + " header naming Europe/London. Correct `timezone` of the wave.");
    String noZone = HEADER.replace(",\"\"timeZone\"\":\"\"Europe/London\"\"", "");
    assertThat(texts(export().read(noZone, q1, q2, q3, q4).findings()))
        .contains(
            "NOTE time-zone-unknown t1.csv: times have no zone, so dates are taken as they are"
                + " written. Declare `timezone` of the wave.");
  }
}
