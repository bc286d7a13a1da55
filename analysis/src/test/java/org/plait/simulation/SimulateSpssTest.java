package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.spss.SavFile;
import org.plait.ingest.wave.WaveReader;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.study.Survey;
import org.plait.study.finding.StudyException;

/** The same invented wave as CSV and as an SPSS file. */
class SimulateSpssTest {

  private static final String CSV = "format: csv, delimiter: \";\",";

  @TempDir Path folder;

  private static void simulate(Path into, String format) throws IOException {
    Files.createDirectories(into.resolve("sub"));
    Files.writeString(into.resolve("staff.yaml"), SimulateWithoutPlanTest.INSTRUMENT);
    Files.writeString(
        into.resolve("study.yaml"), SimulateWithoutPlanTest.STUDY.replace(CSV, format));
    SyntheticFiles files = Simulator.simulate(into.resolve("study.yaml"), OptionalLong.of(3));
    for (String name : files.names()) {
      Files.write(into.resolve(name), files.content(name));
    }
  }

  private static WaveResponses read(Path from) {
    LoadedStudy loaded = StudyFiles.read(from.resolve("study.yaml")).value().orElseThrow();
    Survey survey = loaded.study().surveys().get(0);
    WaveReading reading =
        WaveReader.read(survey, survey.wave("T2"), loaded.instrument(survey.id()), from, Set.of());
    return reading.responses().orElseThrow(() -> new AssertionError(reading.findings()));
  }

  @Test
  void givesTheSameAnswers() throws IOException {
    simulate(folder.resolve("csv"), CSV);
    simulate(folder.resolve("sav"), "format: sav,");
    WaveResponses csv = read(folder.resolve("csv"));
    WaveResponses sav = read(folder.resolve("sav"));
    assertThat(sav.respondents()).isEqualTo(csv.respondents());
    assertThat(sav.organisations()).isEqualTo(csv.organisations());
    assertThat(sav.columns().keySet()).isEqualTo(csv.columns().keySet());
    csv.columns()
        .forEach(
            (item, column) -> {
              for (int row = 0; row < column.rows(); row++) {
                assertThat(sav.columns().get(item).missing(row))
                    .as(item + " " + row)
                    .isEqualTo(column.missing(row));
              }
              if (!item.question().equals("since") && !item.question().equals("words")) {
                assertThat(sav.columns().get(item)).as(item.toString()).isEqualTo(column);
              }
            });
  }

  @Test
  void writesChoicesAsNumbersWithLabelsAndMissingCodesDeclaredMissing() throws Exception {
    simulate(folder, "format: sav,");
    SavFile file = SavFile.open(Files.readAllBytes(folder.resolve("sub/t2.csv")), Optional.empty());
    Variable role = variable(file, "q1");
    assertThat(role.kind()).isEqualTo(Kind.NUMBER);
    assertThat(role.label()).isEqualTo("What is your role?");
    assertThat(role.labels())
        .isEqualTo(Map.of("1", "Nurse; ward", "2", "Doctor", "90", "Prefer not to say"));
    assertThat(role.missing().values()).containsExactly("90");
    assertThat(variable(file, "q2").kind()).isEqualTo(Kind.NUMBER);
    assertThat(variable(file, "key").kind()).isEqualTo(Kind.TEXT);
  }

  private static Variable variable(SavFile file, String name) {
    return file.variables().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void refusesToMakeAStataFile() {
    assertThatThrownBy(() -> simulate(folder, "format: dta,"))
        .isInstanceOf(StudyException.class)
        .satisfies(
            e ->
                assertThat(((StudyException) e).findings().get(0).text())
                    .isEqualTo(
                        "study.yaml: surveys.staff.waves.T2.format: must be one that `simulate`"
                            + " makes, which is any but dta and auto; found dta. Declare `format: csv`"
                            + " while you try the study out."));
  }
}
