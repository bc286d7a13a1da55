package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the draw over filled sheets and settled differences to a report. */
class ImportCommandTest {

  private static final int A1 = 5;
  private static final int A2 = 6;
  private static final int FIRST = 3;

  @TempDir private Path folder;
  private StudyToCode study;
  private Path out;

  @BeforeEach
  void draw() {
    study = StudyToCode.in(folder);
    out = folder.resolve("work/coding");
    Outcome drawn =
        Outcome.of(
            "code",
            "sample",
            study.file("study.yaml"),
            "--size",
            24,
            "--coders",
            "ann,bob",
            "--double",
            6);
    assertThat(drawn.exit()).isZero();
  }

  private Outcome read(Object... more) {
    List<Object> words = new ArrayList<>(List.of("code", "import", study.file("study.yaml")));
    words.addAll(List.of(more));
    return Outcome.of(words.toArray());
  }

  private Path sheet(String coder) {
    return out.resolve("coder-" + coder + ".xlsx");
  }

  /** Puts an x into a column of each row, or of the first only. */
  private static void fill(Path file, int column, int rows) throws IOException {
    XSSFWorkbook workbook;
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
    }
    XSSFSheet sheet = workbook.getSheet("Comments");
    for (int i = FIRST; i <= Math.min(sheet.getLastRowNum(), FIRST + rows - 1); i++) {
      XSSFRow row = sheet.getRow(i);
      row.getCell(column).setCellValue("x");
    }
    try (OutputStream written = Files.newOutputStream(file)) {
      workbook.write(written);
    }
    workbook.close();
  }

  @Test
  void theWholeWayFromTheDrawToTheReport() throws IOException {
    fill(sheet("ann"), A1, 99);
    fill(sheet("bob"), A1, 99);
    fill(sheet("bob"), A2, 2);
    Outcome read = read(sheet("ann"), sheet("bob"), "--out", out);
    assertThat(read.exit()).isZero();
    assertThat(read.err())
        .contains("Coder ann: 15 texts decided.\nCoder bob: 15 texts decided.\n")
        .contains("6 texts were read by two coders or more; ")
        .endsWith(
            "code import "
                + study.file("study.yaml")
                + " "
                + out.resolve("adjudication.xlsx")
                + " --out "
                + out
                + "\n")
        .doesNotContain("Zebra");
    assertThat(read.out())
        .isEqualTo(
            out.resolve("adjudication.xlsx")
                + "\n"
                + out.resolve("coder-ann.csv")
                + "\n"
                + out.resolve("coder-bob.csv")
                + "\n");
    assertThat(NewStudy.read(out.resolve("coder-ann.csv")).lines())
        .hasSize(16)
        .startsWith("survey,wave,respondent,question,code,coder,sentiment,codebook_version,purpose")
        .anyMatch(line -> line.matches("staff,T1,A\\d+,hinder,A1,ann,,1,(estimate|reliability)"));

    fill(out.resolve("adjudication.xlsx"), 5 + 2, 99);
    Outcome settled = read(out.resolve("adjudication.xlsx"), "--out", out);
    assertThat(settled.exit()).isZero();
    assertThat(settled.err())
        .contains("Coder adjudicated: ")
        .contains(
            "Next: add to `coding.human` in "
                + study.file("study.yaml")
                + ": [work/coding/coder-adjudicated.csv], then: ");

    study.human(
        "work/coding/coder-ann.csv, work/coding/coder-bob.csv, work/coding/coder-adjudicated.csv");
    Outcome run = Outcome.of("run", study.file("study.yaml"));
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("codings by 3 coders.").doesNotContain("set aside");
    Outcome again =
        Outcome.of("code", "sample", study.file("study.yaml"), "--size", 99, "--out", folder);
    assertThat(again.err()).contains("Drew 26 comments.");
  }

  @Test
  void nothingIsOverwrittenUnlessToldTo() throws IOException {
    fill(sheet("ann"), A1, 3);
    Outcome first = read(sheet("ann"), "--out", out);
    assertThat(first.err())
        .contains(
            "Warning: coder-ann.xlsx: a row must have an x to count; 12 of 15 have none, and count"
                + " as not read. Import again, with --force, when the coder has gone on.");
    String before = NewStudy.read(out.resolve("coder-ann.csv"));
    fill(sheet("ann"), A1, 9);
    Outcome refused = read(sheet("ann"), "--out", out);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "Error: coder-ann.csv: must not exist, or hold the same, as somebody's work may stand"
                + " in it; found another file. Overwrite coding files with --force, or give another"
                + " folder with --out.");
    assertThat(NewStudy.read(out.resolve("coder-ann.csv"))).isEqualTo(before);
    assertThat(read(sheet("ann"), "--out", out, "--force").exit()).isZero();
    assertThat(NewStudy.read(out.resolve("coder-ann.csv")).lines()).hasSize(10);
  }

  @Test
  void settledDifferencesAreNeverOverwritten() throws IOException {
    fill(sheet("ann"), A1, 99);
    fill(sheet("bob"), A2, 99);
    assertThat(read(sheet("ann"), sheet("bob"), "--out", out).exit()).isZero();
    fill(out.resolve("adjudication.xlsx"), 5 + 2, 99);
    Outcome again = read(sheet("ann"), sheet("bob"), "--out", out, "--force");
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.err())
        .contains(
            "Error: adjudication.xlsx: must not exist, or hold the same, as somebody's work may"
                + " stand in it; found another file. Move it away: what was settled may stand in"
                + " it.");
  }

  @Test
  void twoFilesOfACoderAreRefusedAndNothingIsWritten() throws IOException {
    fill(sheet("ann"), A1, 99);
    Path copy = Files.copy(sheet("ann"), out.resolve("ann-again.xlsx"));
    Outcome refused = read(sheet("ann"), copy, "--out", out);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "Error: ann-again.xlsx: a coder must give one file; coder ann gave coder-ann.xlsx too."
                + " Ask the coder which of the two counts, and import that one.");
    assertThat(out.resolve("coder-ann.csv")).doesNotExist();
  }

  @Test
  void aCodingFileIsTakenLikeASheet() throws IOException {
    fill(sheet("ann"), A1, 99);
    assertThat(read(sheet("ann"), "--out", out).exit()).isZero();
    Path csv = out.resolve("coder-ann.csv");
    Path other = folder.resolve("other");
    Outcome same = read(csv, "--out", other);
    assertThat(same.exit()).isZero();
    assertThat(NewStudy.read(other.resolve("coder-ann.csv")).lines())
        .containsExactlyInAnyOrderElementsOf(NewStudy.read(csv).lines().toList());
    Files.writeString(csv, NewStudy.read(csv).replaceFirst(",A1,", ",Zz,"));
    Outcome refused = read(csv, "--out", folder.resolve("third"));
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "Error: coder-ann.csv:2: code: must be a code of the codebook, by id, label or alias,"
                + " found \"Zz\" in 1 row. Add it to the codebook");
    assertThat(folder.resolve("third")).doesNotExist();
  }

  @Test
  void aWrongCommandLineIsSaid() {
    assertWrong("FILE must be a coder's sheet; there is no file nowhere.xlsx.", "nowhere.xlsx");
    assertWrong(
        "--sample must be a file; there is no file no.csv.", sheet("ann"), "--sample", "no.csv");
    Path alone = folder.resolve("alone/coder-ann.xlsx");
    try {
      Files.createDirectories(alone.getParent());
      Files.copy(sheet("ann"), alone);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertWrong(
        "the sample.csv that was written with the sheets must be given with --sample; there is none"
            + " beside the first FILE or in "
            + folder.resolve("new")
            + ".",
        alone);
  }

  private void assertWrong(String message, Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--out", folder.resolve("new")));
    Outcome wrong = read(all.toArray());
    assertThat(wrong.err()).contains("plait: " + message + "\nTry plait code import --help.");
    assertThat(wrong.exit()).isEqualTo(2);
  }
}
