package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.statistics.prevalence.PrevalenceChange;
import org.plait.study.Finding;
import org.plait.study.Loaded;
import org.plait.study.Severity;

/** Predictions are read as people's codings are, and corrected where they can be used. */
class MachineCodingTest {

  private static final String HEADER = "wave,respondent,question,code,coder,score\n";

  @TempDir Path folder;

  /** Rows r1..rn with a comment each. */
  private static String wave(int n) {
    return rows(n, i -> "r" + i + ",yes,n,Words of " + i);
  }

  private static String rows(int n, IntFunction<String> row) {
    return IntStream.rangeClosed(1, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  /** People read r1..rn; those up to x speak of time. */
  private static String people(String wave, int n, int x) {
    return rows(n, i -> wave + ",r" + i + ",hinder," + (i <= x ? "A1" : "B1") + ",ann");
  }

  /** The machine gives time to every k-th of r1..rn, managers to the others. */
  private static String machine(String wave, int n, int k) {
    return rows(n, i -> wave + ",r" + i + ",hinder," + (i % k == 0 ? "A1" : "B1") + ",svm,");
  }

  private CodedStudy study() {
    return CodedStudy.in(folder)
        .withCoding("consensus: first, sample: random, machine: [machine.csv]");
  }

  private Loaded<MachineCoding> machine(CodedStudy.Read read, String rows) {
    try {
      Files.writeString(folder.resolve("machine.csv"), HEADER + rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CodingReader(
            read.study().coding().orElseThrow(),
            read.versions(),
            read.panels(),
            read.comments(),
            Map.of("staff", Set.of("GONE")))
        .readMachine(folder, read.codings().value().orElseThrow(), read.coded());
  }

  /** What was found in the predictions, not in the file's form. */
  private static List<Finding> found(Loaded<MachineCoding> machine) {
    return machine.findings().stream().filter(f -> !f.field().isEmpty()).toList();
  }

  private ThemeResults results(CodedStudy.Read read, String rows) {
    MachineCoding machine = machine(read, rows).value().orElseThrow();
    return ThemeAnalysis.of(read.study(), read.panels(), read.coded(), machine);
  }

  private static List<EstimateRow> of(ThemeResults results, String wave, String theme) {
    return results.estimates().stream()
        .filter(r -> r.key().total() && r.wave().equals(wave) && r.key().category().equals(theme))
        .toList();
  }

  private static EstimateRow row(
      ThemeResults results, String wave, String theme, String measure, boolean finite) {
    return of(results, wave, theme).stream()
        .filter(r -> r.key().measure().equals(measure) && r.finitePopulation() == finite)
        .findFirst()
        .orElseThrow();
  }

  private static Estimate estimate(EstimateRow row) {
    return row.outcome().estimate().orElseThrow();
  }

  /** What the library says of the same comments; people read r1..rn, x of them speak of time. */
  private static CorrectedPrevalence expected(int n, int x, int all, int k) {
    double[] judged = new double[n];
    double[] scores = new double[all];
    for (int i = 1; i <= all; i++) {
      scores[i - 1] = i % k == 0 ? 1 : 0;
      if (i <= Math.min(n, x)) {
        judged[i - 1] = 1;
      }
    }
    double[] read = Arrays.copyOf(scores, n);
    return CorrectedPrevalence.of(JudgedSample.of(judged, read, MachineScores.of(scores)));
  }

  @Test
  void everyPredictionIsAccountedFor() {
    CodedStudy.Read read =
        study().read("r1,yes,n,No time\nr2,yes,s,The manager\ngone,yes,n,Gone\n", "", "");
    Loaded<MachineCoding> machine =
        machine(
            read,
            """
            T1,r1,hinder,A1,svm,0.8
            T1,r1,hinder,A2,svm,0.3
            T1,r2,hinder,,svm,
            T1,r2,hinder,B1,svm,1.5
            T1,gone,hinder,A1,svm,0.5
            T1,r9,hinder,A1,svm,0.5
            """);
    MachineCoding coding = machine.value().orElseThrow();
    assertThat(coding.reconciliation())
        .containsExactly(
            new Reconciliation(
                "",
                "",
                "machine.csv",
                6,
                3,
                List.of(
                    new SetAside("withdrawn", 1),
                    new SetAside("unknown-respondent", 1),
                    new SetAside("bad-score", 1))));
    assertThat(found(machine))
        .extracting(Finding::text)
        .contains(
            "machine.csv:5: score: must be from 0 to 1, found 1 row with something else. It is set"
                + " aside. Correct the score.");
    List<Reading> readings = read.coded().of("staff", "T1", "hinder");
    assertThat(coding.score(readings.get(0).comment(), "A1")).isEqualTo(0.8);
    assertThat(coding.score(readings.get(0).comment(), "A")).as("the surest").isEqualTo(0.8);
    assertThat(coding.score(readings.get(0).comment(), "B")).isZero();
    assertThat(coding.covers(readings.get(1).comment())).as("nothing applies").isTrue();
    assertThat(coding.score(readings.get(1).comment(), "B1")).isZero();
  }

  @Test
  void aMachineThatLeavesCommentsOutIsNotUsedThere() {
    CodedStudy.Read read = study().read(wave(40), wave(40), people("T1", 20, 5));
    Loaded<MachineCoding> machine = machine(read, machine("T1", 37, 3));
    assertThat(found(machine))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: hinder: must be a coder’s word on every comment with content of T1, found"
                + " none on 3 of 40. This machine can’t be used there. Let it code all comments; an"
                + " empty code says that nothing applies.",
            "machine.csv: hinder: must be a coder’s word on every comment with content of T2, found"
                + " none on 40 of 40. This machine can’t be used there. Let it code all comments;"
                + " an empty code says that nothing applies.");
    assertThat(found(machine))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.NOTE);
    assertThat(found(machine)).extracting(Finding::rows).containsExactly(3L, 40L);
    assertThat(results(read, machine("T1", 37, 3)).estimates())
        .isEqualTo(
            ThemeAnalysis.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE)
                .estimates());
  }

  @Test
  void noCoderIsHumanAndMachine() {
    CodedStudy.Read read = study().read(wave(2), "", people("T1", 2, 1));
    Loaded<MachineCoding> machine = machine(read, "T1,r1,hinder,A1,ann,\n");
    assertThat(machine.value()).isEmpty();
    assertThat(found(machine))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: coder: must not stand among people’s coding too, found a coder named in"
                + " both. Give the machine a name of its own.");
  }

  @Test
  void ofTwoMachinesNoneIsUsed() {
    CodedStudy.Read read = study().read(wave(2), "", "");
    String rows = machine("T1", 2, 1);
    Loaded<MachineCoding> machine = machine(read, rows + rows.replace("svm", "llm"));
    assertThat(found(machine))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: hinder: must be one machine’s word on the comments of T1, found several"
                + " that code all of them. None is used there. Name the file of one machine under"
                + " `coding.machine`.");
    assertThat(machine.value().orElseThrow().covers(read.coded().readings().get(0).comment()))
        .isFalse();
  }

  @Test
  void theCorrectedShareStandsBesideThatOfPeopleAndTheMachinesCount() {
    CodedStudy.Read read = study().read(wave(200), "", people("T1", 40, 16));
    ThemeResults results = results(read, machine("T1", 200, 2));
    assertThat(of(results, "T1", "A1"))
        .extracting(r -> r.key().measure() + r.finitePopulation())
        .containsExactly(
            "countfalse",
            "proportionfalse",
            "proportiontrue",
            "of_askedfalse",
            "corrected_proportionfalse",
            "corrected_proportiontrue",
            "machine_worthfalse",
            "machine_countfalse");
    CorrectedPrevalence library = expected(40, 16, 200, 2);
    Estimate process = library.ofProcess().estimate(0.95).estimate().orElseThrow();
    Estimate row = estimate(row(results, "T1", "A1", "corrected_proportion", false));
    assertThat(row.value()).isEqualTo(process.value());
    assertThat(row.interval()).isEqualTo(process.interval());
    EstimateRow finite = row(results, "T1", "A1", "corrected_proportion", true);
    assertThat(estimate(finite).interval())
        .isEqualTo(library.estimate(0.95).estimate().orElseThrow().interval());
    assertThat(finite.base().population()).hasValue(200);
    assertThat(finite.base().n()).hasValue(16);
    assertThat(finite.method()).isEqualTo("machine coding corrected by a human-coded sample");
    assertThat(estimate(row(results, "T1", "A1", "machine_worth", false)).value())
        .isCloseTo(40 * (library.gain() - 1), within(1e-9));
    EstimateRow count = row(results, "T1", "A1", "machine_count", false);
    assertThat(estimate(count).value()).isEqualTo(100);
    assertThat(count.method()).isEqualTo("machine count, not corrected");
    assertThat(results.estimates())
        .as("groups are told from people's coding only")
        .filteredOn(r -> !r.key().total())
        .noneMatch(r -> r.key().measure().contains("machine"))
        .noneMatch(r -> r.key().measure().startsWith("corrected"));
  }

  @Test
  void aGoodMachineIsWorthManyComments() {
    CodedStudy.Read read =
        study()
            .read(
                wave(400),
                "",
                rows(40, i -> "T1,r" + i + ",hinder," + (i % 4 == 0 ? "A1" : "B1") + ",ann"));
    String almost = machine("T1", 400, 4).replace("T1,r4,hinder,A1", "T1,r4,hinder,B1");
    ThemeResults results = results(read, almost);
    assertThat(estimate(row(results, "T1", "A1", "machine_worth", false)).value())
        .isGreaterThan(40);
    Interval own = estimate(row(results, "T1", "A1", "proportion", true)).interval().orElseThrow();
    Interval corrected =
        estimate(row(results, "T1", "A1", "corrected_proportion", true)).interval().orElseThrow();
    assertThat(corrected.width()).isLessThan(own.width());
  }

  @Test
  void aMachineThatSaysNothingUsefulChangesNothing() {
    for (int x = 3; x <= 57; x += 6) {
      CodedStudy.Read read = study().read(wave(300), "", people("T1", 60, x));
      ThemeResults results = results(read, rows(300, i -> "T1,r" + i + ",hinder,A1,svm,0.4"));
      for (boolean finite : new boolean[] {false, true}) {
        Estimate people = estimate(row(results, "T1", "A1", "proportion", finite));
        Estimate corrected = estimate(row(results, "T1", "A1", "corrected_proportion", finite));
        assertThat(corrected.value()).isCloseTo(people.value(), within(1e-12));
        Interval own = people.interval().orElseThrow();
        Interval other = corrected.interval().orElseThrow();
        assertThat(other.lower()).isCloseTo(own.lower(), within(0.005));
        assertThat(other.upper()).isCloseTo(own.upper(), within(0.005));
      }
    }
  }

  /** Scores that have nothing to do with the comments: the shares differ by chance only. */
  @Test
  void aMachineThatGuessesNeitherRaisesNorLowersTheShare() {
    Random random = new Random(11);
    CodedStudy.Read read = study().read(wave(300), "", people("T1", 60, 20));
    double sum = 0;
    int draws = 30;
    for (int draw = 0; draw < draws; draw++) {
      String guessed =
          rows(
              300,
              i ->
                  "T1,r%d,hinder,A1,svm,%s"
                      .formatted(i, BigDecimal.valueOf(random.nextInt(1001), 3)));
      double corrected =
          estimate(row(results(read, guessed), "T1", "A1", "corrected_proportion", false)).value();
      assertThat(corrected).isCloseTo(20 / 60.0, within(0.05));
      sum += corrected;
    }
    assertThat(sum / draws).isCloseTo(20 / 60.0, within(0.01));
  }

  @Test
  void tooFewCommentsReadSayHowManyAreNeeded() {
    CodedStudy.Read read = study().read(wave(50), "", people("T1", 7, 3));
    ThemeResults results = results(read, machine("T1", 50, 2));
    for (String measure : List.of("corrected_proportion", "machine_worth")) {
      assertThat(row(results, "T1", "A1", measure, false).outcome())
          .hasToString(measure + " undefined: needs 3 more human-coded comments, n = 7");
    }
  }

  @Test
  void whereEverythingWasReadOrNoSampleIsDeclaredNothingIsCorrected() {
    CodedStudy.Read all = study().read(wave(20), "", people("T1", 20, 5));
    assertThat(of(results(all, machine("T1", 20, 2)), "T1", "A1"))
        .noneMatch(r -> r.key().measure().equals("corrected_proportion"));
    CodedStudy.Read undeclared =
        study()
            .withCoding("consensus: first, machine: [machine.csv]")
            .read(wave(50), "", people("T1", 20, 5));
    assertThat(of(results(undeclared, machine("T1", 50, 2)), "T1", "A1"))
        .extracting(r -> r.key().measure())
        .containsExactly("count");
  }

  @Test
  void theCorrectedChangeDecides() {
    CodedStudy.Read read =
        study()
            .read(
                wave(200),
                wave(150).replace("r", "s").replace("Wosds", "Words"),
                people("T1", 40, 10) + people("T2", 40, 30).replace(",r", ",s"));
    ThemeResults results =
        results(read, machine("T1", 200, 3) + machine("T2", 150, 2).replace(",r", ",s"));
    List<ComparisonRow> rows =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .toList();
    assertThat(rows)
        .extracting(r -> r.key().measure() + " " + r.role() + " " + r.finitePopulation())
        .containsExactly(
            "corrected_proportion EXPLORATORY false",
            "proportion COMPANION false",
            "proportion COMPANION true");
    Outcome expected =
        PrevalenceChange.of(
                expected(40, 10, 200, 3).ofProcess().estimate(0.95),
                expected(40, 30, 150, 2).ofProcess().estimate(0.95))
            .difference();
    ComparisonRow decided = rows.get(0);
    assertThat(decided.difference().estimate().orElseThrow().interval())
        .isEqualTo(expected.estimate().orElseThrow().interval());
    assertThat(decided.verdict()).isPresent();
    assertThat(decided.family()).as("A, A1, B and B1").hasValue(4);
    assertThat(rows.get(1).verdict()).isEmpty();
    assertThat(rows.get(1).adjusted()).isEmpty();
  }

  /** People in both waves: N12/(N1 N2) = 1/200; 20 read twice, the same said each time. */
  @Test
  void whoWroteTwiceLinksTheShares() {
    CodedStudy.Read read =
        study().read(wave(200), wave(200), people("T1", 40, 10) + people("T2", 40, 10));
    ThemeResults results = results(read, machine("T1", 200, 3) + machine("T2", 200, 3));
    ComparisonRow row =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .filter(r -> r.key().measure().equals("corrected_proportion"))
            .findFirst()
            .orElseThrow();
    Estimate share = expected(40, 10, 200, 3).ofProcess().estimate(0.95).estimate().orElseThrow();
    double covariance = 0.25 * 0.75 * 40 / 39 / 200;
    double error = share.standardError().orElseThrow();
    assertThat(row.difference().estimate().orElseThrow().standardError().orElseThrow())
        .isCloseTo(Math.sqrt(2 * error * error - 2 * covariance), within(1e-12));
  }

  @Test
  void withOrganisationsOnlyTheCommentsReceivedAreCorrected() {
    CodedStudy.Read read =
        study().inOrganisations().read(wave(100), wave(100), people("T1", 30, 9));
    ThemeResults results = results(read, machine("T1", 100, 2));
    assertThat(row(results, "T1", "A1", "corrected_proportion", false).outcome())
        .hasToString(
            "corrected_proportion undefined: correction does not allow for organisations, n = 30");
    assertThat(row(results, "T1", "A1", "corrected_proportion", true).outcome().estimate())
        .isPresent();
  }
}
