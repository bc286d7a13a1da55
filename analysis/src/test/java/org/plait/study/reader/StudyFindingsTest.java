package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.study.Change;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.yaml.YamlFile;

/** What a study file may not say, and the words in which its author is told. */
class StudyFindingsTest {

  private static final String BASE = Change.text(StudyFindingsTest.class, "study.yaml");

  static List<Change> changes() {
    return Change.in(StudyFindingsTest.class, "study-findings.txt");
  }

  @Test
  void theStudyThatIsChangedIsRight() {
    assertThat(read(BASE).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyFindingIsToldWordForWord(Change change) {
    Loaded<Study> loaded = read(change.applied(BASE));
    assertThat(loaded.findings())
        .extracting(Finding::text)
        .containsExactlyElementsOf(change.findings());
    assertThat(loaded.value().isPresent()).isEqualTo(change.findings().isEmpty());
  }

  private static Loaded<Study> read(String text) {
    return StudyReader.read(YamlFile.of(text, "study.yaml"), Path.of("study.yaml"));
  }
}
