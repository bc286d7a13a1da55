package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new study runs, keeps its results out of version control, and needs nothing outside itself. */
class InitTest {

  @TempDir private Path folder;

  @Test
  void aNewStudySaysWhatToDoNext() {
    Path study = folder.resolve("my study");
    Outcome made = Outcome.of("init", study);
    assertThat(made.out()).isEqualTo(study.resolve("study.yaml") + "\n");
    assertThat(made.err())
        .isEqualTo(
            "Made a study of 7 files; its data are invented.\nNext: plait run \""
                + study.resolve("study.yaml")
                + "\"\n");
    assertThat(made.exit()).isZero();
    assertThat(NewStudy.tree(study))
        .containsOnlyKeys(
            ".gitignore",
            "README.md",
            "SYNTHETIC.txt",
            "instrument.yaml",
            "study.yaml",
            "wave-1.csv",
            "wave-2.csv");
  }

  @Test
  void whatARunWritesStaysOutOfVersionControl() {
    for (String template : Template.NAMES) {
      Path study = folder.resolve(template);
      assertThat(Outcome.of("init", study, "--template", template).exit()).isZero();
      assertThat(NewStudy.read(study.resolve(".gitignore"))).contains("\n/report/\n/work/\n");
    }
  }

  @Test
  void theNationalEvaluationBringsItsInstruments() {
    Path study = folder.resolve("study");
    Outcome.of("init", study, "--template", "national-evaluation");
    assertThat(NewStudy.read(study.resolve("study.yaml")))
        .contains("instrument: survey-instruments/specialist.yaml")
        .doesNotContain("../");
    assertThat(study.resolve("survey-instruments/specialist.yaml")).isRegularFile();
    assertThat(study.resolve("survey-instruments/codebook.yaml")).isRegularFile();
    assertThat(study.resolve("report")).doesNotExist();
    Outcome check = Outcome.of("check", study.resolve("study.yaml"));
    assertThat(check.out()).startsWith("0 errors, ");
    assertThat(check.exit()).isZero();
  }

  @Test
  void whereAFolderCantBeMadeItIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Outcome refused = Outcome.of("init", file.resolve("study"));
    assertThat(refused.err())
        .isEqualTo(
            "plait: "
                + file.resolve("study")
                + " can't be written. Make its parent folder writable, or give another folder.\n");
    assertThat(refused.exit()).isEqualTo(5);
  }
}
