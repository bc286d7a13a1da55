package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.DesignCells;
import org.plait.ingest.WaveReading;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.ReplicateRule;

/** What is said of weights, strata, clusters and population sizes that an export brings. */
class DesignFindingsTest {

  private static final DesignColumns STRATA = columns("", "s", "", "");
  private static final DesignColumns SIZES = columns("", "s", "", "n");
  private static final DesignColumns CLUSTERS = columns("", "s", "c", "");
  private static final DesignColumns WEIGHTS = columns("w", "", "", "");

  @TempDir Path folder;

  private static DesignColumns columns(String weight, String strata, String cluster, String size) {
    return new DesignColumns(
        named(weight), named(strata), named(cluster), named(size), OptionalLong.empty());
  }

  private static Optional<String> named(String column) {
    return Optional.of(column).filter(c -> !c.isEmpty());
  }

  /** Rows of weight, stratum, cluster, size. */
  private WaveReading read(Surveys.Export export, String... rows) {
    return export.read(
        "a,w,s,c,n\n" + String.join("\n", List.of(rows)) + "\n", Surveys.number("a").in("T1"));
  }

  private List<String> found(DesignColumns design, String... rows) {
    return found(new Surveys.Export(folder).design(design), rows);
  }

  /** Columns that a test leaves alone are said to be undeclared, which is not looked at here. */
  private List<String> found(Surveys.Export export, String... rows) {
    return texts(
        read(export, rows).findings().stream()
            .filter(finding -> !finding.rule().equals("undeclared-column"))
            .toList());
  }

  @Test
  void takesStrataAndSizesAsTheyStand() {
    WaveReading reading =
        read(new Surveys.Export(folder).design(SIZES), "1,,north,,20", "2,,North ,,20", "3,,s,,10");
    DesignCells design = reading.responses().orElseThrow().design();
    assertThat(design.strata())
        .containsExactly(Optional.of("NORTH"), Optional.of("NORTH"), Optional.of("S"));
    assertThat(design.populationSizes()).containsExactly(20.0, 20.0, 10.0);
    assertThat(design.weights()).isEmpty();
  }

  @Test
  void oneNumberOfPeopleIsThatOfEachRow() {
    DesignColumns people =
        new DesignColumns(named(""), named(""), named(""), named(""), OptionalLong.of(70));
    WaveReading reading = read(new Surveys.Export(folder).design(people), "1,,,,", "2,,,,");
    assertThat(reading.responses().orElseThrow().design().populationSizes())
        .containsExactly(70.0, 70.0);
  }

  @Test
  void eachRowHasAStratum() {
    assertThat(found(STRATA, "1,,n,,", "2,,,,", "3,,  ,,"))
        .containsExactly(
            "ERROR missing-stratum t1.csv:3: s: each row must have a stratum; 2 rows without one."
                + " Correct the export, or name another column under `design.strata`.");
  }

  @Test
  void oneStratumChangesNothing() {
    assertThat(found(STRATA, "1,,n,,", "2,,n,,"))
        .containsExactly(
            "NOTE one-stratum t1.csv: s: all rows are of one stratum, so that strata change"
                + " nothing. Check that it is the column you mean.");
  }

  @Test
  void aLonelyRespondentIsNamedByTheirNumber() {
    assertThat(found(STRATA, "1,,n,,", "2,,n,,", "3,,s,,"))
        .containsExactly(
            "WARNING lonely-stratum t1.csv: s: a stratum must have two or more respondents for a"
                + " variance; 1 stratum has one, whose distance from the mean of all stands for"
                + " it. Join it to a stratum like it.");
  }

  @Test
  void soIsALonelyCluster() {
    assertThat(found(CLUSTERS, "1,,n,a,", "2,,n,b,", "3,,s,c,", "4,,s,c,", "5,,t,d,", "6,,t,d,"))
        .containsExactly(
            "WARNING lonely-stratum t1.csv: s: a stratum must have two or more clusters for a"
                + " variance; 2 strata have one, whose distance from the mean of all stands for"
                + " it. Join it to a stratum like it.");
  }

  @Test
  void strataThatNobodySharesAreNone() {
    assertThat(found(STRATA, "1,,n,,", "2,,s,,"))
        .containsExactly(
            "ERROR no-shared-stratum t1.csv: s: a stratum must have two or more respondents for a"
                + " variance; none has. Check that it is the column you mean, or name no strata.");
  }

  @Test
  void clustersLieWithinStrata() {
    assertThat(found(CLUSTERS, "1,,n,a,", "2,,n,b,", "3,,s,a,", "4,,s,c,"))
        .containsExactly(
            "WARNING cluster-in-strata t1.csv: s: a cluster must lie in one stratum; 1 cluster lies"
                + " in several, and counts as one. Give clusters of different strata different"
                + " codes, or name the strata from which clusters were drawn.");
  }

  @Test
  void clustersAreNamedAndMoreThanOne() {
    DesignColumns clusters = columns("", "", "c", "");
    assertThat(found(clusters, "1,,,,", "2,,,,"))
        .containsExactly(
            "ERROR no-cluster t1.csv: c: a row must name its cluster; none does. Correct the"
                + " export, or name another column under `design.cluster`.");
    assertThat(found(clusters, "1,,,a,", "2,,,a,"))
        .containsExactly(
            "WARNING one-cluster t1.csv: c: rows must be of two or more clusters for a variance;"
                + " all are of one. Check that it is the column you mean.");
  }

  @Test
  void sizesAreWholeNumbersOfPeople() {
    assertThat(found(SIZES, "1,,n,,20", "2,,n,,", "3,,n,,0", "4,,n,,2.5", "5,,n,,-3", "6,,n,,x"))
        .containsExactly(
            "ERROR bad-population-size t1.csv:3: n: each row must have a whole number of people"
                + " above 0; 5 rows without one. Correct the export, or name another column under"
                + " `design.population-size`.",
            "NOTE one-stratum t1.csv: s: all rows are of one stratum, so that strata change"
                + " nothing. Check that it is the column you mean.");
  }

  @Test
  void sizesAreOfStrata() {
    assertThat(found(SIZES, "1,,n,,20", "2,,n,,21", "3,,s,,5", "4,,s,,5"))
        .containsExactly(
            "ERROR population-size-differs t1.csv: n: all rows of a stratum must have the same"
                + " number of people; 1 stratum has several. Correct the export, or name the strata"
                + " that the numbers are of.");
    assertThat(found(columns("", "", "", "n"), "1,,n,,20", "2,,n,,21"))
        .containsExactly(
            "ERROR population-size-differs t1.csv: n: all rows of a stratum must have the same"
                + " number of people; the wave has several. Correct the export, or name the strata"
                + " that the numbers are of.");
  }

  @Test
  void noStratumHasMoreRowsThanPeople() {
    assertThat(found(SIZES, "1,,n,,1", "2,,n,,1", "3,,s,,2", "4,,s,,2"))
        .containsExactly(
            "ERROR population-below-sample t1.csv: n: a stratum must not have more rows than"
                + " people; 1 stratum has. Correct the number of people, or look for rows that do"
                + " not belong to the survey.");
  }

  @Test
  void thePeopleOfStrataAreThoseOfThePopulation() {
    String[] rows = {"1,,n,,20", "2,,n,,20", "3,,s,,20", "4,,s,,20"};
    assertThat(found(new Surveys.Export(folder).design(SIZES).people(40), rows)).isEmpty();
    assertThat(found(new Surveys.Export(folder).design(SIZES).people(41), rows))
        .containsExactly(
            "WARNING populations-differ t1.csv: n: the people of all strata must be those of"
                + " `population`; they are fewer. Correct one of them, or look for a stratum nobody"
                + " answered from.");
    assertThat(found(new Surveys.Export(folder).design(SIZES).people(39), rows))
        .anyMatch(text -> text.contains("they are more."));
  }

  @Test
  void unlikeRatesNeedAWeight() {
    String[] rows = {"1,5,n,,20", "2,5,n,,20", "3,5,n,,20", "4,5,n,,20", "5,2,s,,4", "6,2,s,,4"};
    assertThat(found(SIZES, rows))
        .containsExactly(
            "WARNING unequal-rates t1.csv: n: strata must be met at like rates where no weight"
                + " allows for it; the highest rate is 2.5 times the lowest. Name the column of"
                + " weights under `design.weight`.");
    assertThat(found(columns("w", "s", "", "n"), rows)).isEmpty();
  }

  @Test
  void weightsAreThereAndNotNegative() {
    assertThat(found(WEIGHTS, "1,1,,,", "2,,,,", "3,-1,,,"))
        .containsExactly(
            "ERROR bad-weight t1.csv:3: w: each row must have a weight of 0 or more; 2 rows without"
                + " one or with a negative one. Correct the export, or name another column under"
                + " `design.weight`.");
    assertThat(found(WEIGHTS, "1,0,,,", "2,0,,,"))
        .containsExactly(
            "ERROR no-weight t1.csv:2: w: a row must have a weight above 0; none has. Correct the"
                + " export, or name another column under `design.weight`.");
  }

  @Test
  void weightsOfNothingAndAllAlikeAreSaid() {
    assertThat(found(WEIGHTS, "1,1,,,", "2,0,,,", "3,2,,,"))
        .containsExactly(
            "NOTE zero-weight t1.csv: w: 1 row with a weight of 0 count in no weighted result.");
    assertThat(found(WEIGHTS, "1,2,,,", "2,2,,,"))
        .containsExactly(
            "NOTE constant-weight t1.csv: w: all weights are the same, so that weighting changes"
                + " nothing. Check that it is the column you mean.");
  }

  @Test
  void weightsSumToPeopleOrRows() {
    String remedy =
        " Check that weights and numbers of people are of the same wave; the weights are used as"
            + " they are.";
    String[] rows = {"1,3,,,", "2,5,,,", "3,7,,,"};
    assertThat(found(new Surveys.Export(folder).design(WEIGHTS).people(20), rows))
        .containsExactly(
            "WARNING weights-not-summing t1.csv: w: weights must sum to the number of people or of"
                + " rows; theirs is neither."
                + remedy);
    assertThat(found(new Surveys.Export(folder).design(WEIGHTS).people(15), rows)).isEmpty();
    assertThat(
            found(
                new Surveys.Export(folder).design(WEIGHTS).people(15),
                "1,0.6,,,",
                "2,1,,,",
                "3,1.4,,,"))
        .isEmpty();
    assertThat(found(WEIGHTS, rows)).isEmpty();
  }

  @Test
  void weightsOfAStratumSumToItsPeople() {
    DesignColumns all = columns("w", "s", "", "n");
    assertThat(found(all, "1,5,n,,12", "2,7,n,,12", "3,4,s,,8", "4,4,s,,8")).isEmpty();
    assertThat(found(all, "1,0.5,n,,12", "2,1.9,n,,12", "3,0.8,s,,8", "4,0.8,s,,8")).isEmpty();
    assertThat(found(all, "1,4,n,,12", "2,7,n,,12", "3,5,s,,8", "4,4,s,,8"))
        .containsExactly(
            "WARNING weights-not-summing t1.csv: w: the weights of each stratum must sum to its"
                + " share of the people; those of 2 strata do not. Check that weights and numbers"
                + " of people are of the same wave; the weights are used as they are.");
  }

  private static DesignColumns sets(String... columns) {
    return new DesignColumns(
        named("w"),
        named(""),
        named(""),
        named(""),
        OptionalLong.empty(),
        Optional.of(
            new ReplicateRule(
                List.of(columns), ReplicateRule.Kind.BRR, 0, OptionalDouble.empty())));
  }

  private List<String> foundInSets(String columns, String header, String... rows) {
    WaveReading reading =
        new Surveys.Export(folder)
            .design(sets(columns.split(" ")))
            .read(
                header + "\n" + String.join("\n", List.of(rows)) + "\n",
                Surveys.number("a").in("T1"));
    return texts(reading.findings());
  }

  @Test
  void aStarStandsForWhatDiffers() {
    WaveReading reading =
        new Surveys.Export(folder)
            .design(sets("r*w"))
            .read("a,r1w,w,r2w,rw2\n1,2,1,0,5\n2,0,1,2,5\n", Surveys.number("a").in("T1"));
    assertThat(reading.responses().orElseThrow().design().replicates())
        .containsExactly(new double[] {2, 0}, new double[] {0, 2});
  }

  @Test
  void setsOfWeightsAreNamedAsTheyStand() {
    assertThat(foundInSets("r* x", "a,w,r1,r2", "1,1,2,0", "2,1,0,2"))
        .contains(
            "ERROR missing-column t1.csv:1: x: column must stand in the header, found none of that"
                + " name. Correct `design.replicates` of the survey, or the export.");
    assertThat(foundInSets("q*", "a,w,r1,r2", "1,1,2,0", "2,1,0,2"))
        .anyMatch(text -> text.startsWith("ERROR missing-column t1.csv:1: q*: column must stand"));
  }

  @Test
  void setsOfWeightsAreChecked() {
    assertThat(foundInSets("r1", "a,w,r1", "1,1,2", "2,2,0"))
        .containsExactly(
            "ERROR few-replicates t1.csv: design.replicates: there must be two sets of weights or"
                + " more, found 1. Name all their columns.");
    assertThat(foundInSets("r*", "a,w,r1,r2", "1,1,2,0", "2,2,,2", "3,1,-1,2"))
        .containsExactly(
            "ERROR bad-replicate t1.csv:3: design.replicates: each row must have a weight of 0 or"
                + " more in each of the 2 sets; 2 rows without. Correct the export, or name other"
                + " columns under `design.replicates`.");
    assertThat(foundInSets("r*", "a,w,r1,r2", "1,10,10,1", "2,20,20,0"))
        .containsExactly(
            "WARNING replicate-as-weight t1.csv: design.replicates: a set of weights must differ"
                + " from the weights; 1 set does not, and adds no variance. Check that they are the"
                + " columns you mean.",
            "WARNING replicate-sum t1.csv: design.replicates: a set of weights must sum to about"
                + " what the weights do; 1 set sums to less than half or more than twice. Check"
                + " that the columns hold weights, not factors to multiply the weight by.");
  }
}
