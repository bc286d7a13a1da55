package org.plait.studies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plait.run.ComparedWithTruth;
import org.plait.simulation.Simulator;
import org.plait.simulation.SyntheticFiles;

/**
 * The shipped study made again from many seeds and analysed as a run does: how often a family calls
 * a change where there is none, how many intervals hold the truth, how many strong changes are
 * found. The recipe is the shipped one without its block {@code exact}, so that the first wave is
 * drawn like the others, and analysed without its plan: a family is then a survey and a pair of
 * waves, the families that the limits of this study are about.
 */
public final class RecipeSeeds {

  private static final Path SAMPLES = Path.of("..", "corpus-samples", "national-evaluation");
  private static final Path INSTRUMENTS = Path.of("..", "survey-instruments");

  /** By family, a survey and a pair of waves: the seeds in which it called a change wrongly. */
  final Map<String, Share> falselyCalled = new TreeMap<>();

  /** By what is estimated: intervals that hold the truth. */
  final Map<String, Share> covered = new LinkedHashMap<>();

  final Share strongFound = new Share();
  final Share weakFound = new Share();
  final Share coveredInAll = new Share();

  /** Analyses the study of every seed. */
  static RecipeSeeds of(Path folder, int seeds) throws IOException {
    Path study = copyOfTheStudy(folder);
    RecipeSeeds result = new RecipeSeeds();
    for (long seed = 1; seed <= seeds; seed++) {
      SyntheticFiles files = Simulator.simulate(study, OptionalLong.of(seed));
      for (String name : files.names()) {
        Files.write(study.resolveSibling(name), files.content(name));
      }
      result.add(ComparedWithTruth.ofAnswers(study, study.getParent()));
    }
    return result;
  }

  private void add(List<ComparedWithTruth> rows) {
    Map<String, Boolean> called = new TreeMap<>();
    for (ComparedWithTruth row : rows) {
      String measure = row.row().key().measure();
      covered.computeIfAbsent(measure, unseen -> new Share()).count(row.covered());
      coveredInAll.count(row.covered());
      if (row.call().isPresent()) {
        count(row, called);
      }
    }
    called.forEach(
        (family, any) -> falselyCalled.computeIfAbsent(family, f -> new Share()).count(any));
  }

  private void count(ComparedWithTruth row, Map<String, Boolean> called) {
    switch (row.kind()) {
      case "null" -> {
        String family = row.row().key().survey() + " " + pair(row);
        called.merge(family, row.saidToHaveChanged(), Boolean::logicalOr);
      }
      case "strong" -> strongFound.count(row.rightWay());
      default -> weakFound.count(row.rightWay());
    }
  }

  private static String pair(ComparedWithTruth row) {
    return row.row().waves().from() + " to " + row.row().waves().to();
  }

  private static Path copyOfTheStudy(Path folder) throws IOException {
    copy(INSTRUMENTS, folder.resolve("survey-instruments"));
    Path data = folder.resolve("corpus-samples").resolve("national-evaluation");
    copy(SAMPLES, data);
    Path recipe = data.resolve("simulation.yaml");
    Files.writeString(recipe, withoutExact(Files.readString(recipe, StandardCharsets.UTF_8)));
    Path study = data.resolve("study.yaml");
    Files.writeString(study, withoutPlan(Files.readString(study, StandardCharsets.UTF_8)));
    return study;
  }

  /** Without the line that names the plan. */
  static String withoutPlan(String study) {
    String shortened = study.replaceFirst("(?m)^  plan: .*\\n", "");
    if (shortened.equals(study)) {
      throw new IllegalStateException("the study must name a plan");
    }
    return shortened;
  }

  /** Without the block {@code exact}: its first line and the indented ones below. */
  static String withoutExact(String recipe) {
    String shortened = recipe.replaceFirst("(?m)^exact:.*\\n(?:(?: .*|#.*|)\\n)*", "");
    if (shortened.equals(recipe)) {
      throw new IllegalStateException("the recipe must have a block exact");
    }
    return shortened;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from).filter(Files::isRegularFile).sorted()) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /**
   * Fills the tables of the page.
   *
   * @param arguments an empty folder to work in, and the number of seeds
   * @throws IOException when files can't be read or written
   */
  public static void main(String[] arguments) throws IOException {
    RecipeSeeds seeds = of(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    List<String> calls =
        new ArrayList<>(
            StudyPage.heading("family", "seeds", "with a false call", "per cent", "interval"));
    seeds.falselyCalled.forEach(
        (family, share) ->
            calls.add(StudyPage.row(family, share.draws(), share.held(), share, share.interval())));
    StudyPage.COVERAGE.store("seed calls", calls);
    List<String> rows =
        new ArrayList<>(StudyPage.heading("what is counted", "rows", "per cent", "interval"));
    seeds.covered.forEach((measure, share) -> rows.add(line("intervals hold: " + measure, share)));
    rows.add(line("intervals hold, all rows", seeds.coveredInAll));
    rows.add(line("strong changes found, the right way", seeds.strongFound));
    rows.add(line("weak changes found, the right way", seeds.weakFound));
    StudyPage.COVERAGE.store("seeds", rows);
  }

  private static String line(String what, Share share) {
    return StudyPage.row(what, share.draws(), share, share.interval());
  }
}
