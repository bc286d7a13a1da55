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
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.coding.theme.ThemeResults;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.JudgedWave;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.statistics.prevalence.PrevalenceChange;
import org.plait.statistics.prevalence.SurveyPrevalence;
import org.plait.statistics.prevalence.SurveyPrevalenceChange;
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

  /** The same with who happened to answer allowed for; people numbered from the first on. */
  private static SurveyPrevalence share(int n, int x, int all, int k, int first) {
    double[] scores = IntStream.rangeClosed(1, all).mapToDouble(i -> i % k == 0 ? 1 : 0).toArray();
    int[] persons = IntStream.range(first, first + all).toArray();
    double[] judged = IntStream.range(0, n).mapToDouble(i -> i < x ? 1 : 0).toArray();
    int[] places = IntStream.range(0, n).toArray();
    return SurveyPrevalence.of(JudgedWave.of(Observations.of(scores, persons), places, judged));
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
  void aMachineThatNeverDiffersFromPeopleMayHaveBeenGivenTheirCodes() {
    CodedStudy.Read read =
        study()
            .read(
                wave(60),
                "",
                rows(30, i -> "T1,r" + i + ",hinder," + (i % 3 == 0 ? "A1" : "B1") + ",ann"));
    String same = machine("T1", 60, 3);
    Loaded<MachineCoding> machine = machine(read, same);
    assertThat(found(machine))
        .filteredOn(f -> f.rule().equals("machine-knows-codes"))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: hinder: must be a machine that has not seen people’s codes, found one"
                + " that says of all 30 comments read in T1 exactly what people said. It may have"
                + " been given the codes; its correction would then be worth nothing. Let each"
                + " comment be scored by a model that has not seen its codes, or ignore this where"
                + " the themes are that easy to tell.");
    assertThat(machine.value().orElseThrow().covers(read.coded().readings().get(0).comment()))
        .as("it is used all the same")
        .isTrue();
    String once = same.replace("T1,r7,hinder,B1", "T1,r7,hinder,A1");
    assertThat(found(machine(read, once)))
        .extracting(Finding::rule)
        .doesNotContain("machine-knows-codes");
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
            "corrected_of_askedfalse",
            "machine_worthfalse",
            "machine_countfalse");
    CorrectedPrevalence library = expected(40, 16, 200, 2);
    Estimate process = library.ofProcess().estimate(0.95).estimate().orElseThrow();
    Estimate row = estimate(row(results, "T1", "A1", "corrected_proportion", false));
    assertThat(row.value()).isCloseTo(process.value(), within(1e-12));
    assertThat(row.interval())
        .isEqualTo(share(40, 16, 200, 2, 0).estimate(0.95).estimate().orElseThrow().interval());
    assertThat(estimate(row(results, "T1", "A1", "corrected_of_asked", false)).value())
        .as("everybody asked wrote something")
        .isEqualTo(row.value());
    EstimateRow finite = row(results, "T1", "A1", "corrected_proportion", true);
    assertThat(estimate(finite).interval())
        .isEqualTo(library.estimate(0.95).estimate().orElseThrow().interval());
    assertThat(finite.base().population()).hasValue(200);
    assertThat(finite.base().n()).hasValue(16);
    assertThat(finite.method()).isEqualTo("machine coding corrected by a human-coded sample");
    assertThat(estimate(row(results, "T1", "A1", "machine_worth", false)).value())
        .isCloseTo(library.worth(), within(1e-9));
    EstimateRow count = row(results, "T1", "A1", "machine_count", false);
    assertThat(estimate(count).value()).isEqualTo(100);
    assertThat(count.method()).isEqualTo("machine count, not corrected");
  }

  /** Every fifth is from the south: 8 of the 40 comments read. */
  @Test
  void groupsAreCorrectedByWhatPeopleReadOfThem() {
    CodedStudy.Read read =
        study()
            .read(
                rows(200, i -> "r" + i + ",yes," + (i % 5 == 0 ? "s" : "n") + ",Words of " + i),
                "",
                people("T1", 40, 16));
    ThemeResults results = results(read, machine("T1", 200, 2));
    assertThat(ofGroup(results, "n"))
        .extracting(r -> r.key().measure())
        .containsExactly("count", "proportion", "corrected_proportion", "machine_count");
    EstimateRow north = ofGroup(results, "n").get(2);
    assertThat(north.base().denominator()).hasValue(32);
    assertThat(estimate(north).interval()).isPresent();
    assertThat(ofGroup(results, "n").get(3).base().denominator()).hasValue(160);
    assertThat(ofGroup(results, "s").get(2).outcome())
        .hasToString("corrected_proportion undefined: needs 2 more human-coded comments, n = 8");
  }

  private static List<EstimateRow> ofGroup(ThemeResults results, String region) {
    return results.estimates().stream()
        .filter(r -> r.key().group().equals(region) && r.wave().equals("T1"))
        .filter(r -> r.key().category().equals("A1"))
        .toList();
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
        .isBetween(40.0, 360.0);
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
            "corrected_proportion COMPANION true",
            "corrected_of_asked COMPANION false",
            "proportion COMPANION false",
            "proportion COMPANION true");
    Outcome expected =
        SurveyPrevalenceChange.of(share(40, 10, 200, 3, 0), share(40, 30, 150, 2, 200))
            .estimate(0.95)
            .estimate();
    ComparisonRow decided = rows.get(0);
    assertThat(decided.difference().estimate().orElseThrow().interval())
        .isEqualTo(expected.estimate().orElseThrow().interval());
    assertThat(decided.method()).isEqualTo("difference of corrected shares");
    Outcome received =
        PrevalenceChange.of(
                expected(40, 10, 200, 3).estimate(0.95), expected(40, 30, 150, 2).estimate(0.95))
            .difference();
    assertThat(rows.get(1).difference().estimate().orElseThrow().interval())
        .as("of the comments received, whose samples were drawn apart")
        .isEqualTo(received.estimate().orElseThrow().interval());
    assertThat(decided.verdict()).isPresent();
    assertThat(decided.family()).as("A, A1, B and B1").hasValue(4);
    assertThat(rows.subList(1, 5)).allMatch(r -> r.verdict().isEmpty() && r.adjusted().isEmpty());
    assertThat(
            results.changes().stream()
                .filter(r -> r.key().group().equals("n") && r.key().category().equals("A1"))
                .map(r -> r.key().measure() + " " + r.role()))
        .as("a group, without rows about the comments received")
        .containsExactly("corrected_proportion EXPLORATORY", "proportion COMPANION");
  }

  /** All write in both waves; 20 of them are read twice and say the same each time. */
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
    Estimate expected =
        SurveyPrevalenceChange.of(share(40, 10, 200, 3, 0), share(40, 10, 200, 3, 0))
            .estimate(0.95)
            .estimate()
            .estimate()
            .orElseThrow();
    assertThat(row.difference().estimate().orElseThrow().standardError())
        .isEqualTo(expected.standardError());
    assertThat(row.design()).isEqualTo(ComparisonRow.Design.OVERLAPPING);
    Estimate apart =
        SurveyPrevalenceChange.of(share(40, 10, 200, 3, 0), share(40, 10, 200, 3, 200))
            .estimate(0.95)
            .estimate()
            .estimate()
            .orElseThrow();
    assertThat(expected.standardError().orElseThrow())
        .isLessThan(apart.standardError().orElseThrow() / 2);
  }

  @Test
  void organisationsWidenTheRowThatAllowsForWhoAnswered() {
    String[] regions = {"n", "s"};
    CodedStudy.Read read =
        study()
            .inOrganisations()
            .read(
                rows(100, i -> "r" + i + ",yes," + regions[i % 2] + ",Words of " + i),
                wave(100),
                people("T1", 30, 9) + people("T2", 30, 9));
    ThemeResults results = results(read, machine("T1", 100, 3) + machine("T2", 100, 3));
    Estimate share = estimate(row(results, "T1", "A1", "corrected_proportion", false));
    assertThat(share.note()).hasValue("fewer than 10 clusters");
    assertThat(share.interval()).isPresent();
    assertThat(row(results, "T1", "A1", "corrected_proportion", true).outcome().estimate())
        .as("of the comments received organisations do not matter")
        .hasValueSatisfying(e -> assertThat(e.note()).isEmpty());
    ComparisonRow change =
        results.changes().stream()
            .filter(r -> r.key().measure().equals("corrected_proportion") && r.key().total())
            .findFirst()
            .orElseThrow();
    assertThat(change.method())
        .isEqualTo("difference of corrected shares, two-way robust variance");
    assertThat(change.verdict()).hasValue(Verdict.TOO_FEW_TO_SAY);
    assertThat(change.reasons()).contains(VerdictReason.FEW_ORGANISATIONS);
  }

  /** Respondents count as much as the number that names them. */
  @Test
  void weightedRowsDecideAndThoseWithoutWeightsStandBeside() {
    CodedStudy.Read read =
        study()
            .weightedByKey()
            .read(
                wave(120).replace("r", "").replace("Wods", "Words"),
                wave(120).replace("r", "").replace("Wods", "Words"),
                (people("T1", 40, 10) + people("T2", 40, 20)).replace(",r", ","));
    String said = (machine("T1", 120, 3) + machine("T2", 120, 3)).replace(",r", ",");
    ThemeResults results = results(read, said);
    assertThat(of(results, "T1", "A1"))
        .extracting(r -> r.key().measure() + (r.weighted() ? " weighted" : ""))
        .containsExactly(
            "count",
            "proportion weighted",
            "proportion",
            "proportion",
            "of_asked weighted",
            "of_asked",
            "corrected_proportion weighted",
            "corrected_proportion",
            "corrected_proportion",
            "corrected_of_asked weighted",
            "corrected_of_asked",
            "machine_worth",
            "machine_count");
    EstimateRow people = of(results, "T1", "A1").get(1);
    assertThat(estimate(people).value())
        .as("1 to 10 of 1 to 40")
        .isCloseTo(55.0 / 820, within(1e-12));
    assertThat(people.base().n()).hasValue(10);
    assertThat(people.method()).startsWith("weighted, ");
    EstimateRow asked = of(results, "T1", "A1").get(4);
    assertThat(estimate(asked).value()).isCloseTo(55.0 / 820, within(1e-12));
    assertThat(of(results, "T1", "A1").get(6).method())
        .isEqualTo("weighted, machine coding corrected by a human-coded sample");
    List<ComparisonRow> changes =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .filter(r -> !r.finitePopulation())
            .toList();
    assertThat(changes)
        .extracting(r -> r.key().measure() + (r.weighted() ? " weighted " : " ") + r.role())
        .containsExactly(
            "corrected_proportion weighted EXPLORATORY",
            "corrected_proportion COMPANION",
            "corrected_of_asked weighted COMPANION",
            "corrected_of_asked COMPANION",
            "proportion weighted COMPANION",
            "proportion COMPANION");
    assertThat(changes.get(0).verdict()).isPresent();
  }
}
