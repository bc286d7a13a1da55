package org.plait.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.ingest.observed.ObservedExport;
import org.plait.ingest.wave.WaveReader;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

/** What is proposed from exports that nobody has described. */
class StudyDraftTest {

  @TempDir private Path folder;

  private final List<ObservedExport> exports = new ArrayList<>();

  private StudyDraft draft(String... files) throws IOException {
    for (int i = 0; i < files.length; i++) {
      Path file = Files.writeString(folder.resolve("wave" + (i + 1) + ".csv"), files[i]);
      exports.add(ObservedExport.read(file, Optional.empty(), 0).export().orElseThrow());
    }
    return StudyDraft.of(exports);
  }

  /** The rules of errors that the proposal still has on the exports it was made from. */
  private List<String> check(StudyDraft draft) throws IOException {
    Path study = Files.writeString(folder.resolve("study.yaml"), draft.study());
    Files.writeString(folder.resolve("instrument.yaml"), draft.instrument());
    Loaded<LoadedStudy> loaded = StudyFiles.read(study);
    List<Finding> findings = new ArrayList<>(loaded.findings());
    loaded.value().ifPresent(l -> findings.addAll(read(l)));
    return findings.stream().filter(f -> f.severity() != Severity.NOTE).map(Finding::text).toList();
  }

  private List<Finding> read(LoadedStudy loaded) {
    List<Finding> findings = new ArrayList<>();
    for (Survey survey : loaded.study().surveys()) {
      for (Wave wave : survey.waves()) {
        WaveReading reading =
            WaveReader.read(survey, wave, loaded.instrument(survey.id()), folder, Set.of());
        findings.addAll(reading.findings());
      }
    }
    return findings;
  }

  private static final String STAFF =
      """
      respondent_id,team,support,hours,help_1,help_2,when,email,comment,barriers
      p1,ward,Agree,7.5,1,,2024-02-01,ann@example.org,Words of one,time;money
      p2,clinic,Disagree,12,,1,2024-02-02,bob@example.org,Words of two,time
      p3,ward,Agree,30,1,1,2024-02-03,cat@example.org,Words of three,money;time
      p4,clinic,Strongly agree,8,,1,2024-02-04,dan@example.org,Words of four,
      p5,ward,Disagree,9.25,1,,2024-02-05,eve@example.org,Words of five,time
      p6,ward,Strongly agree,4,1,,2024-02-06,fay@example.org,Words of six,money
      """;

  @Test
  void theProposalPassesOnTheExportItWasMadeFrom() throws IOException {
    assertThat(check(draft(STAFF))).isEmpty();
  }

  @Test
  void columnsBecomeQuestionsAndEveryGuessIsMarked() throws IOException {
    String yaml = draft(STAFF).instrument();
    assertThat(yaml)
        .contains(
            """
                  # guess: categories are the values that occur. fill: those nobody chose.
                  # guess: ordinal, as its words have an order.
                  - id: support  # fill
                    text: "support"  # fill: the wording
                    type: ordinal
                    categories:
                      categories:
                        - {code: "disagree", label: "Disagree"}
                        - {code: "agree", label: "Agree"}
                        - {code: "strongly_agree", label: "Strongly agree"}
                    waves:
                      W1: {column: "support"}
            """)
        .contains(
            """
                    type: multiple
                    categories:
                      categories:
                        - {code: "1", label: "1"}
                        - {code: "2", label: "2"}
                    waves:
                      W1: {columns: {"1": "help_1", "2": "help_2"}}
            """)
        .contains("W1: {column: \"barriers\", multiple: {layout: joined, separator: \";\"}}")
        .contains("- id: hours  # fill", "type: number", "type: date");
  }

  @Test
  void textAndIdentifyingColumnsAreLeftOutAndNoneOfTheirValuesIsShown() throws IOException {
    StudyDraft draft = draft(STAFF);
    assertThat(draft.instrument() + draft.study())
        .contains("# Columns that may identify people, left out", "#   \"email\"")
        .contains("      # - id: comment  # fill")
        .contains("# link: {respondent: \"respondent_id\"}")
        .doesNotContain("example.org", "Words of", "p1", "7.5");
    assertThat(draft.left()).isEqualTo(2);
    assertThat(draft.questions()).isEqualTo(6);
  }

  @Test
  void aValueOfOnePersonIsNotShown() throws IOException {
    String yaml =
        draft("role\nnurse\nnurse\nnurse\ndoctor\ndoctor\nchief of just one\n").instrument();
    assertThat(yaml).contains("nurse", "1 value that occurs once only").doesNotContain("chief");
  }

  @Test
  void wavesAreBoundTogetherButNotSaidToBeComparable() throws IOException {
    StudyDraft draft = draft("team\nward\nward\nclinic\nclinic\n", "Team\nward\nward\nlab\nlab\n");
    assertThat(draft.instrument())
        .contains(
            "W1: {column: \"team\"}",
            "W2: {column: \"Team\", comparability: not-comparable, note: \"Not compared yet.\"}  #"
                + " fill",
            "label: \"lab\"");
    assertThat(check(draft)).isEmpty();
  }

  @Test
  void anExportOfTheOfficeIsReadAndItsEncodingMarkedAsAGuess() throws IOException {
    Path file = folder.resolve("old.csv");
    Files.write(
        file,
        "caf\u00e9;n\nja;1\nja;2\n".getBytes(java.nio.charset.Charset.forName("windows-1252")));
    ObservedExport export = ObservedExport.read(file, Optional.empty(), 0).export().orElseThrow();
    assertThat(StudyDraft.of(List.of(export)).study())
        .contains("encoding: windows-1252  # guess: the text is not UTF-8");
  }

  @Test
  void aSecondHeaderRowHoldsTheWordings() throws IOException {
    Path file =
        Files.writeString(folder.resolve("two.csv"), "q1\nAre you well?\nyes\nyes\nno\nno\n");
    exports.add(ObservedExport.read(file, Optional.empty(), 2).export().orElseThrow());
    StudyDraft draft = StudyDraft.of(exports);
    assertThat(draft.instrument()).contains("text: \"Are you well?\"\n");
    assertThat(draft.study()).contains("header-rows: 2\n");
    assertThat(check(draft)).isEmpty();
  }
}
