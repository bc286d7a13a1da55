package org.plait.instrument.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.instrument.LoadedStudy;
import org.plait.study.Change;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

/** A study file and its instruments must fit each other. */
class StudyFilesTest {

  private static final String BASE = Change.text(StudyFilesTest.class, "study.yaml");

  @TempDir Path folder;

  static List<Change> changes() {
    return Change.in(StudyFilesTest.class, "study-files-findings.txt");
  }

  @BeforeEach
  void writeInstrument() throws IOException {
    Files.writeString(
        folder.resolve("instrument.yaml"), Change.text(StudyFilesTest.class, "instrument.yaml"));
  }

  @Test
  void bothAreGivenWhenTheyFit() throws IOException {
    LoadedStudy loaded = read(BASE).value().orElseThrow();
    assertThat(loaded.study().id()).isEqualTo("demo");
    assertThat(loaded.instruments()).containsOnlyKeys("staff");
    assertThat(loaded.instrument("staff").questions()).hasSize(10);
    assertThatThrownBy(() -> loaded.instrument("stuff")).hasMessage("no survey stuff");
  }

  @Test
  void severalAnswersInAColumnNeedALayout() throws IOException {
    String instrument =
        Change.text(StudyFilesTest.class, "instrument.yaml")
            .replace("{column: wanted, multiple: {layout: json}}", "{column: wanted}");
    Files.writeString(folder.resolve("instrument.yaml"), instrument);
    assertThat(read(BASE).findings())
        .extracting(Finding::text)
        .containsExactly(
            "study.yaml:9: staff.waves.T2: must say with `multiple` how several answers share a"
                + " column, as in wanted. Write it like `multiple: {layout: joined, separator:"
                + " \";\"}`.");
  }

  @Test
  void twoSurveysMayShareAnInstrument() throws IOException {
    String both =
        BASE.replace(
            "surveys:\n",
            """
            surveys:
              pilot:
                instrument: instrument.yaml
                waves: [{id: T1, file: pilot.csv, format: csv, closed: 2023-12-31}]
            """);
    Loaded<LoadedStudy> loaded = read(both);
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.value().orElseThrow().instruments()).containsOnlyKeys("pilot", "staff");
  }

  @Test
  void aPlanNamesQuestionsThatAreCompared() throws IOException {
    Files.writeString(
        folder.resolve("plan.yaml"),
        "plait: 1\ndate: 2024-01-31\nprimary: [staff.support, staff.suport]\n");
    assertThat(read(BASE.replace("analysis: {", "analysis: {plan: plan.yaml, ")).findings())
        .extracting(Finding::text)
        .containsExactly(
            "plan.yaml:3: primary[2]: must be a question or scale that is compared between waves,"
                + " found \"staff.suport\". Did you mean `staff.support`?");
  }

  @Test
  void aMisspeltPrimaryQuestionIsNamedBesideTheFamilyThatMissesIt() throws IOException {
    Files.writeString(
        folder.resolve("plan.yaml"),
        """
        plait: 1
        date: 2024-01-31
        primary: [staff.suport]
        families: [{id: main, questions: [staff.support]}]
        """);
    assertThat(read(BASE.replace("analysis: {", "analysis: {plan: plan.yaml, ")).findings())
        .extracting(Finding::text)
        .containsExactly(
            "plan.yaml:4: families[1].questions[1]: must be listed under `primary`, found"
                + " \"staff.support\".",
            "plan.yaml:3: primary[1]: must be a question or scale that is compared between waves,"
                + " found \"staff.suport\". Did you mean `staff.support`?");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyFindingIsToldWordForWord(Change change) throws IOException {
    Loaded<LoadedStudy> loaded = read(change.applied(BASE));
    assertThat(loaded.findings())
        .extracting(Finding::text)
        .containsExactlyElementsOf(change.findings());
    assertThat(loaded.value().isPresent()).isEqualTo(change.findings().isEmpty());
  }

  private Loaded<LoadedStudy> read(String study) throws IOException {
    return StudyFiles.read(Files.writeString(folder.resolve("study.yaml"), study));
  }
}
