package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.prevalence.StratifiedPrevalence;
import org.plait.statistics.prevalence.StratifiedPrevalence.Stratum;

/**
 * The whole way of a draw by strata: people code for training, Plait's own coder learns from it,
 * its scores divide the comments, people code a draw from each stratum, and the share comes out. Of
 * every comment the truth is known: those with the word "hours" are about time, but for each tenth
 * comment, where it is the other way round.
 */
class StratifiedDrawTest {

  private static final int COMMENTS = 300;
  private static final int COMMENT = 4;
  private static final int FIRST = 3;

  @TempDir private Path folder;
  private StudyToCode study;

  private static boolean hours(int i) {
    return i % 4 == 0;
  }

  private static boolean aboutTime(int i) {
    return hours(i) != (i % 10 == 7);
  }

  private static double truth() {
    return IntStream.range(0, COMMENTS).filter(StratifiedDrawTest::aboutTime).count()
        / (double) COMMENTS;
  }

  private static String wave(String letter) {
    StringBuilder text = new StringBuilder("id,hinder\n");
    for (int i = 0; i < COMMENTS; i++) {
      String words = hours(i) ? "Too few hours for case " : "The manager blocks case ";
      text.append(letter).append(i).append(',').append(words).append(i).append('\n');
    }
    return text.toString();
  }

  @BeforeEach
  void make() {
    study = StudyToCode.in(folder);
    study.write("t1.csv", wave("a"));
    study.write("t2.csv", wave("b"));
    coding("human: [], coder: linear-words, sample: random");
  }

  private void coding(String keys) {
    study.human("");
    String text = NewStudy.read(study.file("study.yaml"));
    study.write(
        "study.yaml", text.replace("human: [], consensus: adjudicated, sample: random", keys));
  }

  private Outcome plait(String... words) {
    List<Object> all = new ArrayList<>(List.of("code", words[0], study.file("study.yaml")));
    all.addAll(Arrays.asList(words).subList(1, words.length));
    return Outcome.of(all.toArray());
  }

  /** Fills the sheet with the truth and takes it back. */
  private void code(String work) throws IOException {
    Path out = folder.resolve(work);
    Path sheet = out.resolve("coder-ann.xlsx");
    XSSFWorkbook workbook;
    try (InputStream in = Files.newInputStream(sheet)) {
      workbook = new XSSFWorkbook(in);
    }
    XSSFSheet comments = workbook.getSheet("Comments");
    Map<String, Integer> columns = new LinkedHashMap<>();
    comments.getRow(FIRST - 1).forEach(c -> columns.put(c.toString(), c.getColumnIndex()));
    for (int i = FIRST; i <= comments.getLastRowNum(); i++) {
      XSSFRow row = comments.getRow(i);
      String text = row.getCell(columns.getOrDefault("Comment", COMMENT)).getStringCellValue();
      int number = Integer.parseInt(text.replaceFirst(".* ", ""));
      row.getCell(columns.get(aboutTime(number) ? "A1" : "B")).setCellValue("x");
    }
    try (OutputStream written = Files.newOutputStream(sheet)) {
      workbook.write(written);
    }
    workbook.close();
    Outcome read = plait("import", sheet.toString(), "--out", out.toString());
    assertThat(read.err()).doesNotContain("Error");
    assertThat(read.exit()).isZero();
  }

  private List<String[]> table(String name) {
    return NewStudy.read(folder.resolve(name)).lines().skip(1).map(l -> l.split(",", -1)).toList();
  }

  /** The row of theme A1 in the first wave that speaks of the comments received. */
  private String[] share(String measure) {
    return table("work/themes.csv").stream()
        .filter(r -> r[1].equals("T1") && r[4].equals("A1") && r[7].equals(measure))
        .filter(r -> r[5].isEmpty() && r[16].equals("true"))
        .findFirst()
        .orElseThrow();
  }

  /** A draw for training, then one by what was learned from it. */
  private void drawAndCode() throws IOException {
    Outcome training = plait("sample", "--purpose", "training", "--size", "120", "--coders", "ann");
    assertThat(training.exit()).isZero();
    code("work/coding-training");
    coding(
        "training: [work/coding-training/coder-ann.csv], coder: linear-words, sample: random,"
            + " human: []");
    Outcome drawn = plait("sample", "--theme", "A1", "--size", "200", "--coders", "ann");
    assertThat(drawn.err())
        .contains("Learning from 120 coded comments to read 600 (linear-words).");
    assertThat(drawn.exit()).isZero();
    code("work/coding");
    coding(
        "training: [work/coding-training/coder-ann.csv], coder: linear-words,"
            + " sample: [work/coding/sample.csv], human: [work/coding/coder-ann.csv]");
    assertThat(Outcome.of("run", study.file("study.yaml")).exit()).isZero();
  }

  @Test
  void theShareOfADrawByOwnScoresCountsEachCommentByItsChanceAndHoldsTheTruth() throws IOException {
    drawAndCode();
    Map<String, int[]> strata = new LinkedHashMap<>();
    double weighted = 0;
    for (String[] row : table("work/coding/sample.csv")) {
      if (row[1].equals("T1")) {
        int[] counts = strata.computeIfAbsent(row[4], s -> new int[3]);
        counts[0]++;
        if (row[6].equals("estimate")) {
          int said = aboutTime(Integer.parseInt(row[3]) - 2) ? 1 : 0;
          counts[1]++;
          counts[2] += said;
          weighted += said / Double.parseDouble(row[5]);
        }
      }
    }
    assertThat(strata).hasSize(2);
    assertThat(strata.values().stream().map(c -> c[1] / (double) c[0]).distinct())
        .as("the strata have different chances")
        .hasSize(2);
    Estimate mover =
        StratifiedPrevalence.of(
                strata.values().stream().map(c -> new Stratum(c[0], c[1], c[2])).toList())
            .estimate(0.95)
            .estimate()
            .orElseThrow();
    Interval interval = mover.interval().orElseThrow();
    String[] people = share("proportion");
    assertThat(Double.parseDouble(people[8]))
        .isCloseTo(weighted / COMMENTS, within(1e-3))
        .isCloseTo(mover.value(), within(1e-9));
    assertThat(Double.parseDouble(people[10])).isCloseTo(interval.lower(), within(1e-9));
    assertThat(Double.parseDouble(people[11])).isCloseTo(interval.upper(), within(1e-9));
    assertThat(truth()).isBetween(interval.lower(), interval.upper());
    String[] corrected = share("corrected_proportion");
    assertThat(truth())
        .isBetween(Double.parseDouble(corrected[10]), Double.parseDouble(corrected[11]));
    assertThat(corrected[14]).as("of people's draw, not of training").isEqualTo(people[14]);
  }
}
