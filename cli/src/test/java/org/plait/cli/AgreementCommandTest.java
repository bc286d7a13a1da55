package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait code agreement} says and writes. */
class AgreementCommandTest {

  @TempDir private Path folder;
  private StudyToCode study;

  @BeforeEach
  void make() {
    study = StudyToCode.in(folder);
  }

  /** One coder gives Time to the first comments of a wave and People to the rest. */
  private static String codes(String coder, String wave, int from, int to, int time) {
    String letter = wave.equals("T1") ? "a" : "b";
    return IntStream.range(from, to)
        .mapToObj(i -> String.join(",", wave, letter + i, "hinder", i < time ? "A1" : "B", coder))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Outcome agreement(String codes, Object... more) {
    study.write("codes.csv", "wave,respondent,question,code,coder\n" + codes);
    study.human("codes.csv");
    Object[] words = new Object[more.length + 3];
    words[0] = "code";
    words[1] = "agreement";
    words[2] = study.file("study.yaml");
    System.arraycopy(more, 0, words, 3, more.length);
    return Outcome.of(words);
  }

  private static final String TWO =
      codes("ann", "T1", 0, 20, 10)
          + codes("bob", "T1", 0, 20, 12)
          + codes("ann", "T2", 0, 12, 6)
          + codes("bob", "T2", 0, 12, 6);

  @Test
  void theTeamReadsEveryMeasureEveryPairAndEveryWave() {
    Outcome found = agreement(TWO);
    assertThat(found.exit()).isZero();
    assertThat(found.out())
        .isEqualTo(
            """
            staff/hinder, T1-T2: 32 comments that two coders or more read
                                                     value  95 % interval   error  at least, with 95 %
              Krippendorff's alpha, MASI             0.88   0.68 to 1.00    0.09   substantial
              Krippendorff's alpha, Jaccard          0.88   0.68 to 1.00    0.09   substantial
              exactly the same main themes           0.94   0.80 to 0.98    0.04
              mean over codes: Krippendorff's alpha  0.88   0.70 to 1.00    0.09   substantial
              mean over codes: Gwet's AC1            0.88   0.70 to 1.00    0.09   substantial
              mean over codes: Brennan-Prediger      0.88   0.70 to 1.00    0.09   substantial
              mean over codes: Conger's kappa        0.88   0.70 to 1.00    0.09   substantial
              mean over codes: percent agreement     0.94   0.85 to 1.00    0.04
              mean over codes: positive agreement    0.94   0.85 to 1.00    0.04
              mean over codes: negative agreement    0.94   0.84 to 1.00    0.04

              code                           given  alpha                  AC1    B-P    kappa  same   yes    no     alpha is
              A Resources                       18  0.88 0.70 to 1.00      0.88   0.88   0.88   0.94   0.94   0.93   substantial
               A1 Time                          18  0.88 0.70 to 1.00      0.88   0.88   0.88   0.94   0.94   0.93   substantial
              B People                          16  0.88 0.70 to 1.00      0.88   0.88   0.88   0.94   0.93   0.94   substantial

            Two coders, or one and what was settled:
              ann-settled: 30 comments, alpha (MASI) 1.00, same main themes 1.00
              bob-settled: 30 comments, alpha (MASI) 1.00, same main themes 1.00

            Wave by wave:
              T1: 20 comments, alpha (MASI) 0.80 0.44 to 1.00, same main themes 0.90
              T2: 12 comments, alpha (MASI) 1.00, same main themes 1.00
            """);
    assertThat(found.err())
        .contains(
            "Warning: study.yaml: coding.consensus: must find each comment settled on which coders"
                + " differ, found 2 that need settling; they count as not read. Fill in"
                + " adjudication.xlsx, which plait code import writes, import it, and name"
                + " coder-adjudicated.csv under `coding.human`.")
        .endsWith(
            "Every figure in full is in "
                + folder.resolve("work/coding/agreement.csv")
                + ". Keep it private.\n")
        .doesNotContain("Zebra");
    assertThat(NewStudy.read(folder.resolve("work/coding/agreement.csv")))
        .startsWith("survey,wave,question,item,category,group_by,group,measure,estimate,std_error")
        .contains("staff,T2,hinder,,A1,,,krippendorff_alpha,1,")
        .doesNotContain("Zebra");
    assertThat(agreement(TWO).out()).as("again, over its own table").isEqualTo(found.out());
  }

  @Test
  void withoutCommentsInCommonItSaysWhatIsMissing() {
    assertThat(agreement("").err())
        .contains(
            "Agreement needs comments that two coders or more read; nobody has coded a comment.");
    assertThat(agreement(codes("ann", "T1", 0, 20, 10)).err())
        .endsWith(
            "Agreement needs comments that two coders or more read; one coder has read comments."
                + " Draw some that every coder reads with plait code sample --double N.\n");
    Outcome apart = agreement(codes("ann", "T1", 0, 10, 5) + codes("bob", "T1", 10, 20, 15));
    assertThat(apart.exit()).isZero();
    assertThat(apart.out()).isEmpty();
    assertThat(apart.err()).contains("; 2 coders have read no comment in common. Draw some");
    assertThat(folder.resolve("work")).doesNotExist();
  }

  @Test
  void twoSpellingsOfACoderAreSaid() {
    Outcome found = agreement(codes("ann", "T1", 0, 20, 10) + codes("Ann", "T1", 0, 20, 12));
    assertThat(found.err())
        .contains(
            "Warning: codes.csv: coder: must be spelt in one way, found a coder whose name differs"
                + " from another’s in case or spaces only; the two count as different people.");
  }

  @Test
  void programsGetCounts() {
    Outcome found = agreement(TWO, "--json");
    assertThat(found.err()).isEmpty();
    assertThat(found.out())
        .startsWith("{\"command\":\"agreement\",\"status\":\"done\",\"exit\":0,")
        .contains("\"coders\":2", "\"unsettled\":2", "needs-settling", "agreement.csv");
  }

  @Test
  void theTableIsNotShared() {
    Outcome shared = agreement(TWO, "--out", folder.resolve("report/data"));
    assertThat(shared.exit()).isEqualTo(2);
    assertThat(shared.err())
        .contains("--out must be a private folder, found one in report/, which is shared.");
  }
}
