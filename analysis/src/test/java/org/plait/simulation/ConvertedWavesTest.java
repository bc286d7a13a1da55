package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.run.Stage;
import org.plait.run.line.StudyRun;
import org.plait.study.ExportLayout.Format;

/** Any wave in any format that can be written gives the same estimates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConvertedWavesTest {

  private static final String STUDY =
      """
      plait: 1
      id: small
      title: A small study
      surveys:
        staff:
          instrument: staff.yaml
          waves:
            - {id: T1, file: t1, format: %s, closed: 2024-03-31, multiple: {layout: columns}}
            - {id: T2, file: t2, format: %s, closed: 2025-03-31, multiple: {layout: json}}
          rows: {test: "status in (preview, 1)", partial: {column: progress, below: 40}, duplicates: first}
          link: {respondent: key, organisation: org}
      analysis: {by: [role]}
      """;

  @TempDir static Path folder;
  private String before = "";

  @BeforeAll
  void asTheyAreWrittenPlainly() throws IOException {
    before = estimates(Format.CSV, Format.CSV);
    assertThat(before.lines().count()).isGreaterThan(60);
  }

  static Stream<Arguments> pairs() {
    return EnumSet.complementOf(EnumSet.of(Format.DTA, Format.AUTO, Format.CSV)).stream()
        .flatMap(f -> Stream.of(Arguments.of(f, Format.CSV), Arguments.of(Format.CSV, f)));
  }

  @ParameterizedTest(name = "T1 as {0}, T2 as {1}")
  @MethodSource("pairs")
  void estimatesAreUnchanged(Format first, Format second) throws IOException {
    assertThat(estimates(first, second)).isEqualTo(before);
  }

  private String estimates(Format first, Format second) throws IOException {
    Path into = Files.createDirectories(folder.resolve(first.word() + "-" + second.word()));
    Files.writeString(into.resolve("staff.yaml"), SimulateWithoutPlanTest.INSTRUMENT);
    Path study = into.resolve("study.yaml");
    Files.writeString(study, STUDY.formatted(first.word(), second.word()));
    SyntheticFiles files = Simulator.simulate(study, OptionalLong.of(3));
    for (String name : files.names()) {
      Files.write(into.resolve(name), files.content(name));
    }
    new StudyRun(
            new RunRequest(
                study, Optional.empty(), Optional.empty(), Optional.of(Stage.CHANGE), into),
            Progress.SILENT)
        .run();
    return Files.readString(into.resolve("work/estimates.csv"), StandardCharsets.UTF_8);
  }
}
