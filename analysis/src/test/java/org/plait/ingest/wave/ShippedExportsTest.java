package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.platform.Platform;
import org.plait.instrument.Instrument;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.QuestionType;
import org.plait.instrument.reader.StudyFiles;
import org.plait.study.ExportLayout;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Severity;

/** Reading what was written in the layouts of the shipped study gives back every answer. */
class ShippedExportsTest {

  private static final int ROWS = 120;

  @TempDir Path folder;

  @Test
  void everyWaveOfTheShippedStudyReadsBackAsItWasWritten() {
    LoadedStudy loaded =
        StudyFiles.read(Path.of("..", "corpus-samples", "national-evaluation", "study.yaml"))
            .value()
            .orElseThrow();
    Set<QuestionType> types = EnumSet.noneOf(QuestionType.class);
    for (Survey survey : loaded.study().surveys()) {
      for (Wave wave : survey.waves()) {
        types.addAll(check(survey, wave, loaded.instrument(survey.id())));
      }
    }
    assertThat(types).containsExactlyInAnyOrder(QuestionType.values());
  }

  private Set<QuestionType> check(Survey survey, Wave wave, Instrument instrument) {
    boolean qualtrics = wave.layout().format() == ExportLayout.Format.QUALTRICS;
    Map<String, String> meta = new HashMap<>();
    meta.put(qualtrics ? "Status" : "status", qualtrics ? "0" : "live");
    meta.put(qualtrics ? "Progress" : "progress", "100");
    meta.put("link_key", "ab #");
    meta.put("org_code", "rx#");
    Platform.of(wave.layout().format()).needed().stream()
        .sorted()
        .findFirst()
        .ifPresent(own -> meta.put(own, "#"));
    ExportWriter writer = new ExportWriter(instrument, wave, 20230206).draw(ROWS, meta);
    boolean mark = wave.layout().headerRows() == 2;
    Surveys.write(folder, wave.file(), writer.bytes(mark));

    String key = survey.link().organisationsAnswer() ? "RX" : "AB";
    WaveReading reading = WaveReader.read(survey, wave, instrument, folder, Set.of(key + "7"));

    String name = survey.id() + " " + wave.id();
    assertThat(reading.responses()).as(name + reading.findings()).isPresent();
    assertThat(reading.findings()).as(name).allMatch(f -> f.severity() == Severity.NOTE);
    WaveResponses responses = reading.responses().get();
    assertThat(responses.rows()).isEqualTo(ROWS - 1);
    writer
        .expected()
        .forEach(
            (item, cells) -> {
              cells.remove(7);
              if (wave.layout().format() == ExportLayout.Format.SAV) {
                cells.replaceAll(ShippedExportsTest::unpadded);
              }
              assertThat(Surveys.cells(reading, item)).as(name + " " + item).isEqualTo(cells);
            });
    assertThat(responses.columns()).hasSameSizeAs(writer.expected());
    assertThat(responses.respondents().get(0)).contains(key + "0");
    assertThat(reading.setAsideRows()).isEqualTo(List.of());
    return writer.types();
  }

  /** SPSS fills text up with spaces, so that spaces at its end can't be told from them. */
  private static String unpadded(String text) {
    return text.replaceAll(" +\\z", "");
  }
}
