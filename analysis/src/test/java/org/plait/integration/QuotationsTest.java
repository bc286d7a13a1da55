package org.plait.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;

/** Who may be quoted, and how a quotation is cut. */
class QuotationsTest {

  @TempDir Path folder;

  private static final String T1 =
      """
      r1,yes,n,There is no time for any of it
      r2,no,n,There is never any time for that
      r3,yes,n,My manager Karen has no time for me
      r4,yes,n,Somebody was hurt and nobody was told
      r5,yes,n,there is NO time for any of it!
      r6,yes,n,No time
      r7,yes,n,Money is short and so is my patience
      """;
  private static final String T2 =
      "r1,yes,n,Again there is no time whatever\nr8,yes,s,It takes me days\n";
  private static final String CODES =
      """
      T1,r1,hinder,A1,ann
      T1,r2,hinder,A1,ann
      T1,r3,hinder,A1,ann
      T1,r4,hinder,A1,ann
      T1,r4,hinder,X3,bob
      T1,r5,hinder,A1,ann
      T1,r6,hinder,A1,ann
      T1,r7,hinder,A2,ann
      T2,r1,hinder,A1,ann
      T2,r8,hinder,A1,ann
      """;

  private List<Quotation> quotations(CodedStudy study) {
    CodedStudy.Read read = study.read(T1, T2, CODES);
    return Quotations.of(read.study(), read.panels(), read.coded());
  }

  @Test
  void onlyThoseWhoAllowedItAreQuotedOnceEachAndMasked() {
    List<Quotation> quotations = quotations(CodedStudy.in(folder));
    assertThat(quotations).extracting(Quotation::theme).containsExactly("A1", "A1", "A2");
    assertThat(quotations)
        .extracting(Quotation::text)
        .doesNotContain(
            "There is never any time for that", "Somebody was hurt and nobody was told", "No time")
        .noneMatch(text -> text.contains("Karen"))
        .contains("Money is short and so is my patience");
    assertThat(quotations)
        .filteredOn(q -> q.theme().equals("A1"))
        .extracting(Quotation::wave)
        .as("waves take turns")
        .containsExactly("T1", "T2");
    assertThat(quotations(CodedStudy.in(folder))).as("same seed").isEqualTo(quotations);
  }

  @Test
  void withoutARuleNobodyIsQuoted() {
    assertThat(quotations(CodedStudy.in(folder).withoutQuotations())).isEmpty();
  }

  @Test
  void longCommentsAreCutAfterAWordAndNeverWithinAMask() {
    String words = "word ".repeat(59);
    assertThat(Quotations.shortened("a\r\n b")).isEqualTo("a b");
    assertThat(Quotations.shortened(words + "more and more")).isEqualTo(words + "more […]");
    assertThat(Quotations.shortened(words + "[NHS NUMBER] more")).isEqualTo(words.strip() + " […]");
    assertThat(Quotations.shortened("😀".repeat(400))).hasSize(2 * 300 + 4);
  }
}
