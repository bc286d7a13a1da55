package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.ChangeAnalysis;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.file.Dictionary;
import org.plait.panel.file.PanelTable;
import org.plait.run.data.StudyPanels;
import org.plait.run.line.StudyRun;
import org.plait.statistics.Weighting;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.finding.Finding;
import org.plait.study.finding.StudyException;

/** Weights and dispositions, from a study's files to its tables. */
class WeightedStudyTest {

  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      code-lists:
        region:
          categories: [{code: n, label: North}, {code: s, label: South}]
        band:
          categories: [{code: low, label: Low}, {code: high, label: High}]
        agree:
          categories: [{code: "1", label: Disagree}, {code: "2", label: Agree}]
      sections:
        - id: all
          title: All
          questions:
            - {id: region, text: Region, type: single, categories: region, profile: true, waves: {T1: {column: region}}}
            - {id: band, text: Band, type: single, categories: band, profile: true, waves: {T1: {column: band}}}
            - {id: q, text: A statement, type: ordinal, categories: agree, waves: {T1: {column: q}}}
      """;

  private static final String STUDY =
      """
      plait: 1
      id: weighted
      title: Weighted
      surveys:
        staff:
          instrument: staff.yaml
          waves: [{id: T1, file: t1.csv, format: csv, closed: 2024-03-31}]
      """;

  private static final String ANSWERS =
      """
      region,band,q,w
      n,low,1,1
      n,high,2,1
      n,low,2,2
      s,low,1,1
      s,high,2,0
      """;

  private static final String FRAME =
      """
      survey,wave,region,band,count
      staff,T1,n,low,10
      staff,T1,n,high,30
      staff,T1,s,low,30
      staff,T1,s,high,30
      """;

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    write("staff.yaml", INSTRUMENT);
    write("t1.csv", ANSWERS);
    write("frame.csv", FRAME);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Panel panel(String more) throws IOException {
    write("study.yaml", STUDY + more.indent(4));
    return StudyPanels.read(folder.resolve("study.yaml")).of("staff");
  }

  private PanelWave wave(String more) throws IOException {
    return panel(more).wave("T1");
  }

  private List<EstimateRow> response(String more) throws IOException {
    return results(more).response();
  }

  private Results results(String more) throws IOException {
    Panel panel = panel(more);
    return new ChangeAnalysis(
            StudyPanels.read(folder.resolve("study.yaml")).study().study().analysis())
        .of(panel);
  }

  private static double value(List<EstimateRow> rows, String measure) {
    return rows.stream()
        .filter(row -> row.key().measure().equals(measure))
        .findFirst()
        .flatMap(row -> row.outcome().estimate())
        .orElseThrow()
        .value();
  }

  private static double weighted(PanelWave wave, int... rows) {
    Weighting weights = wave.weighting().orElseThrow();
    double sum = 0;
    for (int row : rows) {
      sum += weights.weight(row);
    }
    return sum;
  }

  private void assertRefused(String more, String message) {
    StudyException refused = catchThrowableOfType(StudyException.class, () -> panel(more));
    assertThat(refused.findings()).extracting(Finding::text).anyMatch(t -> t.contains(message));
  }

  @Test
  void withoutAWordEveryRespondentCountsTheSame() throws IOException {
    assertThat(wave("").weighting()).isEmpty();
  }

  @Test
  void rakesToTheFramesMargins() throws IOException {
    PanelWave wave =
        wave("population: {frame: frame.csv}\nweights: {rake: [region, band], trim: 3}");
    assertThat(weighted(wave, 0, 1, 2)).isCloseTo(40, within(1e-6));
    assertThat(weighted(wave, 1, 4)).isCloseTo(60, within(1e-6));
    assertThat(wave.weighting().orElseThrow().category(1, 4)).isEqualTo(1);
    assertThat(wave.raked().orElseThrow().margins()).hasSize(4);
  }

  @Test
  void theWorkedExampleOfTheInstrumentsPageMakesWeights() throws IOException {
    String page = Files.readString(Path.of("..", "survey-instruments", "README.md"));
    String example = page.substring(page.indexOf("## Weights and the frame")).replace("W1", "T1");
    write("frame.csv", example.split("```csv\n|```")[1]);
    String settings =
        example
            .lines()
            .filter(line -> line.startsWith("    population:") || line.startsWith("    weights:"))
            .map(line -> line.strip().replace("T1-W2: 540, ", ""))
            .collect(Collectors.joining("\n"));
    PanelWave wave = wave(settings);
    assertThat(weighted(wave, 0, 1, 2)).isCloseTo(430, within(1e-6));
    assertThat(weighted(wave, 1, 4)).isCloseTo(210, within(1e-6));
    assertThat(panel(settings).population().orElseThrow().standing()).isEqualTo(Standing.PUBLISHED);
  }

  @Test
  void postStratifiesToTheFramesCells() throws IOException {
    PanelWave wave =
        wave("population: {frame: frame.csv}\nweights: {post-stratify: [region, band]}");
    assertThat(weighted(wave, 0)).isCloseTo(5, within(1e-9));
    assertThat(weighted(wave, 4)).isCloseTo(30, within(1e-9));
    assertThat(wave.raked().orElseThrow().margins().get(0).category()).isEqualTo("n / low");
  }

  @Test
  void takesTheWeightsThatCameWithTheAnswers() throws IOException {
    PanelWave wave = wave("design: {weight: w}");
    assertThat(weighted(wave, 2)).isEqualTo(2);
    assertThat(wave.raked()).isEmpty();
  }

  @Test
  void rakingStartsFromTheWeightsThatCameWithTheAnswers() throws IOException {
    PanelWave wave =
        wave(
            "design: {weight: w}\npopulation: {frame: frame.csv}\nweights: {post-stratify:"
                + " [region]}");
    assertThat(weighted(wave, 2)).isCloseTo(20, within(1e-9));
    assertThat(weighted(wave, 4)).isZero();
    assertThat(weighted(wave, 3)).isCloseTo(60, within(1e-9));
  }

  @Test
  void refusesWeightsThatAreNone() throws IOException {
    write("t1.csv", ANSWERS.replace("2,0", "2,-1").replace("n,high,2,1", "n,high,2,"));
    assertRefused(
        "design: {weight: w}",
        "w: each row must have a weight of 0 or more; 2 rows without one or with a negative one.");
    assertRefused("design: {weight: wt}", "wt: column must stand in the header");
  }

  @Test
  void offersToJoinACategoryThatNobodyAnsweredIn() throws IOException {
    write("t1.csv", ANSWERS.replace("s,", "n,"));
    assertRefused(
        "population: {frame: frame.csv}\nweights: {rake: [region]}",
        "region: the frame has 60 people in s, and nobody of them answered. Join s to n, which has"
            + " the fewest respondents:");
  }

  @Test
  void refusesAFrameThatDoesNotFit() throws IOException {
    write("frame.csv", "survey,wave,region,count\nstaff,T1,n,40\nstaff,T1,s,60\n");
    assertRefused(
        "population: {frame: frame.csv}\nweights: {rake: [region, band]}",
        "band: the frame must count people by this question, it has no column of it.");
    write("frame.csv", "survey,wave,region,count\nstaff,T1,n,100\n");
    assertRefused(
        "population: {frame: frame.csv}\nweights: {rake: [region]}",
        "region: there are respondents in s, and the frame has nobody there.");
    write("frame.csv", "survey,wave,region,count\nstaff,T1,n,1\nstaff,T1,s,1\n");
    assertRefused(
        "population: {frame: frame.csv}\nweights: {rake: [region]}",
        "weights: more respondents than people in the frame.");
  }

  @Test
  void saysWhenNoWeightsUnderTheLimitMeetTheFrame() {
    assertRefused(
        "population: {frame: frame.csv}\nweights: {post-stratify: [region, band], trim: 1.2}",
        "weights.trim: the margins can't be met with weights under the limit; after");
  }

  @Test
  void theDataSetToTakeAwayHasTheWeights() throws IOException {
    Panel panel = panel("design: {weight: w}");
    assertThat(new String(PanelTable.csv(List.of(panel)), StandardCharsets.UTF_8))
        .startsWith("survey,wave,respondent,organisation,survey_weight,region,band,q\n");
    assertThat(Dictionary.csv(List.of(panel)))
        .contains("survey_weight,T1,number,\"how many people the respondent stands for");
  }

  @Test
  void theTablesSayWhatWeightingDid() throws IOException {
    List<EstimateRow> rows =
        response("population: {frame: frame.csv}\nweights: {post-stratify: [region]}");
    // Weights 40/3 three times and 30 twice.
    assertThat(value(rows, "design_effect"))
        .isCloseTo(5 * (3 * (1600 / 9.0) + 2 * 900) / 10_000, within(1e-9));
    assertThat(value(rows, "frame_share")).isEqualTo(0.4);
    assertThat(value(rows, "share_before_weighting")).isEqualTo(0.6);
    assertThat(value(rows, "share_after_weighting")).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void aShareThatTheWeightsWereMadeToMeetHasNoInterval() throws IOException {
    String more = "population: {frame: frame.csv}\nweights: {post-stratify: [region]}";
    List<EstimateRow> weighted =
        results(more).estimates().stream()
            .filter(row -> row.weighted() && row.key().total())
            .filter(
                row -> row.key().question().equals("region") && row.key().category().equals("n"))
            .toList();
    assertThat(weighted)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.method())
                    .isEqualTo("weighted, share that the weights were made to meet"))
        .extracting(row -> row.outcome().estimate().orElseThrow())
        .satisfies(
            share -> {
              assertThat(share.value()).isCloseTo(0.4, within(1e-9));
              assertThat(share.interval()).isEmpty();
              assertThat(share.note()).hasValue("set by the weights");
            });
  }

  @Test
  void theReportSaysThatPercentagesAreWeighted() throws IOException {
    String words = "Percentages and averages are weighted; the counts beside them are of people";
    assertThat(report("design: {weight: w}")).contains(words);
    assertThat(report("")).doesNotContain(words);
  }

  private String report(String more) throws IOException {
    write("study.yaml", STUDY + more.indent(4));
    Path study = folder.resolve("study.yaml");
    Optional<Path> out = Optional.of(folder.resolve("out"));
    new StudyRun(
            new RunRequest(study, Optional.empty(), out, Optional.empty(), folder), Progress.SILENT)
        .run();
    return Files.readString(folder.resolve("out/report/index.html"));
  }

  @Test
  void dispositionsGiveTheRatesOfAapor() throws IOException {
    write(
        "dispositions.csv",
        """
        survey,wave,disposition,count
        staff,T1,I,4
        staff,T1,P,1
        staff,T1,R,20
        staff,T1,NC,55
        staff,T1,UO,20
        staff,T1,NE,20
        """);
    List<EstimateRow> rows =
        response("population: {frame: frame.csv}\ndispositions: dispositions.csv");
    assertThat(value(rows, "aapor_rr1")).isEqualTo(0.04);
    assertThat(value(rows, "aapor_rr6")).isEqualTo(5 / 80.0);
    assertThat(value(rows, "aapor_rr4")).isEqualTo(5 / 96.0);
    assertThat(rows)
        .anyMatch(row -> row.method().endsWith("; e by proportional allocation (CASRO)"));
  }

  @Test
  void refusesDispositionsItDoesNotKnow() throws IOException {
    write("dispositions.csv", "survey,wave,disposition,count\nstaff,T1,X,4\nstaff,T2,I,4\n");
    assertRefused(
        "dispositions: dispositions.csv",
        "disposition: must be I, P, R, NC, O, UH, UO or NE. Correct the dispositions.");
  }
}
