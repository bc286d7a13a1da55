package org.plait.run.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.finding.StudyException;

class StudyPanelsTest {

  private static final Path STUDY =
      Path.of("..", "corpus-samples", "national-evaluation", "study.yaml");

  @Test
  void aStudyIsReadAndLinkedWithoutNamingAnybody() {
    StudyPanels panels = StudyPanels.read(STUDY);
    assertThat(panels.study().study().surveys()).hasSize(3);
    assertThat(panels.of("specialist").waves()).hasSize(3);
    assertThat(panels.of("specialist").linked()).isTrue();
    assertThat(panels.of("specialist").pseudonyms())
        .filteredOn(name -> !name.matches("T\\d-\\d+"))
        .containsOnly("");
  }

  @Test
  void aStudyWithoutItsDataIsRefusedWithEveryFinding(@TempDir Path empty) {
    assertThatThrownBy(() -> StudyPanels.read(STUDY, empty))
        .isInstanceOfSatisfying(
            StudyException.class, refused -> assertThat(refused.findings()).hasSizeGreaterThan(4));
  }

  @Test
  void aSurveyItDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> StudyPanels.read(STUDY).of("patient"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no survey patient");
  }
}
