package org.plait.instrument.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.instrument.LoadedStudy;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

/** The studies that are shipped read without a finding. */
class ShippedStudiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"national-evaluation", "friends-and-family", "benchmark"})
  void studyAndInstrumentsHaveNothingWrong(String study) {
    Path file = Path.of("..", "corpus-samples", study, "study.yaml");
    Loaded<LoadedStudy> loaded = StudyFiles.read(file);
    assertThat(loaded.findings()).extracting(Finding::text).isEmpty();
    assertThat(loaded.value()).isPresent();
  }
}
