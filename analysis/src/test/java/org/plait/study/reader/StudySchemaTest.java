package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.study.Change;
import org.plait.study.ExportLayout.Format;
import org.plait.study.MultipleLayout;
import org.plait.study.PublishedSchema;
import org.plait.study.RowRules;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.ReportingChecklist;
import org.plait.study.words.CodingSettings.Consensus;
import org.plait.study.yaml.Words;

/** The published schema of a study file says what the reader says. */
class StudySchemaTest {

  private static final PublishedSchema SCHEMA = PublishedSchema.of("study");
  private static final String BASE = Change.text(StudySchemaTest.class, "study.yaml");

  /** What a schema can't express: order, other keys' values, and lists of the world's names. */
  private static final Set<String> READER_ONLY =
      Set.of(
          "a key twice",
          "an anchor",
          "an alias",
          "a tag",
          "broken YAML",
          "a tab in the indentation",
          "two documents",
          "a wave twice",
          "waves out of order",
          "closed before it opened",
          "a date that does not exist",
          "an unknown encoding",
          "an unknown time zone",
          "header rows of a Qualtrics export",
          "too many header rows",
          "header rows of a file that has none",
          "a sheet of a file without sheets",
          "conditions",
          "another condition",
          "people who withdrew need a key",
          "weights without a frame",
          "one number of people where there are strata",
          "a code of which half is enough",
          "sets of weights beside strata",
          "sets of weights and raking",
          "fay without its number",
          "the number of fay elsewhere",
          "duplicates of codes that people made up",
          "more people in both waves than in one",
          "a frame and a figure",
          "limits that are less strict than their profile",
          "a plan that is not there");

  static List<Change> changes() {
    return Change.in(StudySchemaTest.class, "study-findings.txt");
  }

  @Test
  void keysAreTheReaders() {
    SCHEMA.hasTheKeysOf(StudyKeys.all());
  }

  @Test
  void wordsAreTheReaders() {
    assertThat(SCHEMA.words("/$defs/wave/properties/format"))
        .containsExactlyElementsOf(Words.of(Format.class).keySet());
    assertThat(SCHEMA.words("/$defs/multiple/properties/layout"))
        .containsExactlyElementsOf(Words.of(MultipleLayout.Kind.class).keySet());
    assertThat(SCHEMA.words("/$defs/rows/properties/duplicates"))
        .containsExactlyElementsOf(Words.of(Duplicates.class).keySet());
    assertThat(SCHEMA.words("/$defs/careless-action"))
        .containsExactlyElementsOf(Words.of(RowRules.Action.class).keySet());
    assertThat(SCHEMA.words("/$defs/population/properties/standing"))
        .containsExactlyElementsOf(Words.of(Standing.class).keySet());
    assertThat(SCHEMA.words("/$defs/analysis/properties/adjust"))
        .containsExactlyElementsOf(Words.of(Adjust.class).keySet());
    assertThat(SCHEMA.words("/$defs/analysis/properties/compare/items"))
        .containsExactlyElementsOf(Words.of(Compare.class).keySet());
    assertThat(SCHEMA.words("/$defs/disclosure/properties/profile"))
        .containsExactlyElementsOf(Words.of(DisclosureProfile.class).keySet());
    assertThat(SCHEMA.words("/$defs/report/properties/checklists/items"))
        .containsExactlyElementsOf(Words.of(ReportingChecklist.class).keySet());
    assertThat(SCHEMA.words("/$defs/coding/properties/consensus"))
        .containsExactlyElementsOf(Words.of(Consensus.class).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"national-evaluation", "friends-and-family", "benchmark"})
  void shippedStudiesAreRight(String study) throws IOException {
    String yaml = Files.readString(Path.of("..", "corpus-samples", study, "study.yaml"));
    assertThat(SCHEMA.complaints(yaml)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void schemaRefusesWhatTheReaderRefuses(Change change) {
    if (!READER_ONLY.contains(change.title())) {
      List<String> complaints = SCHEMA.complaints(change.applied(BASE));
      assertThat(complaints.isEmpty())
          .as("%s: %s", change, complaints)
          .isEqualTo(change.findings().isEmpty());
    }
  }
}
