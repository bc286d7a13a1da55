package org.plait.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.EstimateRow;
import org.plait.coding.file.CodingReader;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.coding.theme.ThemeResults;
import org.plait.statistics.Estimate;
import org.plait.statistics.Observations;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.JudgedWave;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.statistics.prevalence.SurveyPrevalence;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

/** A study whose comments a machine coded: what tests of its files and corrections share. */
abstract class MachineCodedStudy {

  static final String HEADER = "wave,respondent,question,code,coder,score\n";

  @TempDir Path folder;

  /** Rows r1..rn with a comment each. */
  static String wave(int n) {
    return rows(n, i -> "r" + i + ",yes,n,Words of " + i);
  }

  static String rows(int n, IntFunction<String> row) {
    return IntStream.rangeClosed(1, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  /** People read r1..rn; those up to x speak of time. */
  static String people(String wave, int n, int x) {
    return rows(n, i -> wave + ",r" + i + ",hinder," + (i <= x ? "A1" : "B1") + ",ann");
  }

  /** The machine gives time to every k-th of r1..rn, managers to the others. */
  static String machine(String wave, int n, int k) {
    return rows(n, i -> wave + ",r" + i + ",hinder," + (i % k == 0 ? "A1" : "B1") + ",svm,");
  }

  CodedStudy study() {
    return CodedStudy.in(folder)
        .withCoding("consensus: first, sample: random, machine: [machine.csv]");
  }

  Loaded<MachineCoding> machine(CodedStudy.Read read, String rows) {
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
  static List<Finding> found(Loaded<MachineCoding> machine) {
    return machine.findings().stream().filter(f -> !f.field().isEmpty()).toList();
  }

  ThemeResults results(CodedStudy.Read read, String rows) {
    MachineCoding machine = machine(read, rows).value().orElseThrow();
    return ThemeAnalysis.of(read.study(), read.panels(), read.coded(), machine);
  }

  static List<EstimateRow> of(ThemeResults results, String wave, String theme) {
    return results.estimates().stream()
        .filter(r -> r.key().total() && r.wave().equals(wave) && r.key().category().equals(theme))
        .toList();
  }

  static EstimateRow row(
      ThemeResults results, String wave, String theme, String measure, boolean finite) {
    return of(results, wave, theme).stream()
        .filter(r -> r.key().measure().equals(measure) && r.finitePopulation() == finite)
        .findFirst()
        .orElseThrow();
  }

  static Estimate estimate(EstimateRow row) {
    return row.outcome().estimate().orElseThrow();
  }

  /** What the library says of the same comments; people read r1..rn, x of them speak of time. */
  static CorrectedPrevalence expected(int n, int x, int all, int k) {
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
  static SurveyPrevalence share(int n, int x, int all, int k, int first) {
    double[] scores = IntStream.rangeClosed(1, all).mapToDouble(i -> i % k == 0 ? 1 : 0).toArray();
    int[] persons = IntStream.range(first, first + all).toArray();
    double[] judged = IntStream.range(0, n).mapToDouble(i -> i < x ? 1 : 0).toArray();
    int[] places = IntStream.range(0, n).toArray();
    return SurveyPrevalence.of(JudgedWave.of(Observations.of(scores, persons), places, judged));
  }
}
