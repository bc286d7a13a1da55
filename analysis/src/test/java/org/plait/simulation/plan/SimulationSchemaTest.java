package org.plait.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.study.PublishedSchema;
import org.plait.study.finding.Finding;

/** The published schema of a simulation file says what the reader says. */
class SimulationSchemaTest {

  private static final PublishedSchema SCHEMA = PublishedSchema.of("simulation");
  private static final Path STUDY = Path.of("..", "corpus-samples", "national-evaluation");

  @Test
  void keysAreTheReaders() {
    SCHEMA.hasTheKeysOf(SimulationKeys.all());
  }

  @Test
  void theShippedSimulationIsRight() throws IOException {
    assertThat(SCHEMA.complaints(shipped())).isEmpty();
    assertThat(findings(shipped())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icc: 0.10          | ic: 0.10",
        "icc: 0.10          | icc: high",
        "icc: 0.10          | icc: 0.8",
        "respondents: {     | responses: {",
        "shift: 0.65        | shft: 0.65",
        "kind: strong       | kind: storng",
        "loading: 0.70      | loading: [0.7]",
        "break-off: 0.08    | break-off: 8",
      })
  void schemaRefusesWhatTheReaderRefuses(String right, String wrong) throws IOException {
    String text = shipped();
    assertThat(text).contains(right);
    int at = text.indexOf(right);
    String changed = text.substring(0, at) + wrong + text.substring(at + right.length());
    assertThat(SCHEMA.complaints(changed)).isNotEmpty();
    assertThat(findings(changed)).isNotEmpty();
  }

  private static String shipped() throws IOException {
    return Files.readString(STUDY.resolve("simulation.yaml"));
  }

  private static Iterable<String> findings(String text) throws IOException {
    LoadedStudy study = StudyFiles.read(STUDY.resolve("study.yaml")).value().orElseThrow();
    Path file = Files.createTempFile("simulation", ".yaml");
    try {
      Files.writeString(file, text);
      return SimulationPlanReader.read(file, study.study(), Map.copyOf(study.instruments()))
          .findings()
          .stream()
          .map(Finding::text)
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
