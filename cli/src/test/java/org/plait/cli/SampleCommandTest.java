package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait code sample} draws, writes and says. */
class SampleCommandTest {

  @TempDir private Path folder;
  private StudyToCode study;

  @BeforeEach
  void make() {
    study = StudyToCode.in(folder);
  }

  private Outcome sample(Object... more) {
    Object[] words = new Object[more.length + 3];
    words[0] = "code";
    words[1] = "sample";
    words[2] = study.file("study.yaml");
    System.arraycopy(more, 0, words, 3, more.length);
    return Outcome.of(words);
  }

  @Test
  void itDrawsWritesAndSaysWhatIsNext() {
    Outcome drawn = sample("--size", 20, "--coders", "ann,bob", "--double", 4);
    assertThat(drawn.exit()).isZero();
    Path out = folder.resolve("work/coding");
    assertThat(drawn.out())
        .isEqualTo(
            out.resolve("coder-ann.xlsx")
                + "\n"
                + out.resolve("coder-bob.xlsx")
                + "\n"
                + out.resolve("sample.csv")
                + "\n");
    assertThat(drawn.err())
        .endsWith(
            """
            staff/T1/hinder: 12 of 30 comments, chance 0.400
            staff/T2/hinder: 8 of 20 comments, chance 0.400
            Drew 20 comments. These files hold what people wrote: keep them private.
            Coder ann reads 12.
            Coder bob reads 12.
            Next: give each coder their sheet; when they are back: plait code import %s SHEET... --out %s
            """
                .formatted(study.file("study.yaml"), out))
        .doesNotContain("Zebra");
    assertThat(NewStudy.read(out.resolve("sample.csv")))
        .startsWith("survey,wave,question,position,stratum,probability,purpose,row,coders\n")
        .doesNotContain("Zebra");
  }

  @Test
  void theSameDrawIsWrittenOnceAndAnotherIsNeverWrittenOverIt() throws IOException {
    assertThat(sample("--size", 20).exit()).isZero();
    Path sheet = folder.resolve("work/coding/coder-A.xlsx");
    byte[] before = Files.readAllBytes(sheet);
    assertThat(sample("--size", 20).exit()).isZero();
    assertThat(Files.readAllBytes(sheet)).isEqualTo(before);
    Outcome other = sample("--size", 20, "--seed", 2);
    assertThat(other.exit()).isEqualTo(3);
    assertThat(other.err())
        .contains(
            "Error: coder-A.xlsx: must not exist, or hold the same, as somebody's work may stand in"
                + " it; found another file. Move it away, or give another folder with --out.")
        .doesNotContain("Zebra");
    assertThat(Files.readAllBytes(sheet)).isEqualTo(before);
  }

  @Test
  void aWrongCommandLineIsSaid() {
    assertWrong("either --size or --half-width must be given.");
    assertWrong("--size must be at least 1, found 0.", "--size", 0);
    assertWrong(
        "--share must be between 0 and 1 and go with --half-width, found 0.5.",
        "--size",
        5,
        "--share",
        0.5);
    assertWrong(
        "--double must be 0 or more, and needs two coders, such as --coders ann,bob.",
        "--size",
        5,
        "--double",
        2);
    assertWrong(
        "--coders must be short names of letters, digits, - and _, and not \"adjudicated\".",
        "--size",
        5,
        "--coders",
        "../x");
    assertWrong("--coders must differ.", "--size", 5, "--coders", "ann,Ann");
    assertWrong(
        "--strata must be wave, question or wave,question.", "--size", 5, "--strata", "region");
    assertWrong(
        "--out must be a private folder, found one in report/, which is shared.",
        "--size",
        5,
        "--out",
        folder.resolve("report/coding"));
    assertWrong(
        "--size must be at least 50, so that each stratum gets 30 comments or all it has, found"
            + " 49.",
        "--size",
        49,
        "--strata",
        "wave,question");
    assertWrong(
        "--purpose must be estimate, training or bridge; reliability is --double of these.",
        "--size",
        5,
        "--purpose",
        "reliability");
    assertWrong(
        "--theme must be a theme of the codebook, found \"A3\". Known: A, A1, A2, B.",
        "--size",
        5,
        "--theme",
        "A3");
    assertWrong(
        "--theme divides each survey, wave and question: leave --strata out.",
        "--size",
        5,
        "--theme",
        "A1",
        "--strata",
        "wave");
    assertWrong("--bands must go with --theme.", "--size", 5, "--bands", "0.5");
    assertWrong(
        "--bands must be rising numbers between 0 and 1, such as 0.1,0.5.",
        "--size",
        5,
        "--theme",
        "A1",
        "--bands",
        "0.5,0.1");
    assertWrong(
        "--floor must be 2 or more, and go with --strata or --theme.", "--size", 5, "--floor", 2);
    assertThat(folder.resolve("work")).doesNotExist();
  }

  private void assertWrong(String message, Object... words) {
    Outcome wrong = sample(words);
    assertThat(wrong.err()).contains("plait: " + message + "\nTry plait code sample --help.");
    assertThat(wrong.exit()).isEqualTo(2);
  }

  @Test
  void aMachinesScoresDivideTheCommentsOnlyWhereItSpeaksOfAll() {
    Outcome none = sample("--size", 20, "--theme", "A1", "--floor", 2);
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err())
        .contains(
            "Error: study.yaml: coding.machine: must name a machine that speaks of every comment"
                + " that may be drawn, found no score for 50 of 50. Let one machine coder code all"
                + " comments, or Plait's own (`coding.coder`, from 50 coded comments on), or draw"
                + " without --theme.");
  }

  @Test
  void otherEndsHaveFoldersOfTheirOwn() {
    assertThat(sample("--size", 10, "--purpose", "training").exit()).isZero();
    assertThat(NewStudy.read(folder.resolve("work/coding-training/sample.csv")))
        .contains(",training,", ",not-drawn,");
    Outcome bridge = sample("--size", 10, "--purpose", "bridge");
    assertThat(bridge.err()).contains("No comment is left to draw; nothing was written.");
  }

  @Test
  void programsGetCounts() {
    Outcome drawn = sample("--half-width", 0.2, "--share", 0.3, "--json");
    assertThat(drawn.err()).isEmpty();
    // n0 = 1.96^2 x 0.21 / 0.04 = 20.2; of 30: 12.1, of 20: 10.0
    assertThat(drawn.out())
        .startsWith("{\"command\":\"sample\",\"status\":\"done\",\"exit\":0,")
        .contains("\"comments\":24", "\"texts\":24");
  }
}
