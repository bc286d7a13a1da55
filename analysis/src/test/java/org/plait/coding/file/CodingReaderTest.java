package org.plait.coding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.coding.Codings;
import org.plait.coding.Reading;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.text.CommentTable;

/** A file of codings: every row counts or is set aside for a reason. */
class CodingReaderTest {

  @TempDir Path folder;

  private static final String T1 =
      """
      r1,yes,n,No time at all for this
      r2,yes,s,My manager Karen said no
      r3,no,n,
      gone,yes,n,Never mind
      """;
  private static final String T2 = "r1,yes,n,Still no time\n";

  @Test
  void everyRowIsAccountedFor() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .read(
                T1,
                T2,
                """
                T1,R1 ,hinder,A1,ann
                T1,r1,hinder,not enough  TIME,bob
                T1,r2,hinder,Managers,ann
                T1,r2,hinder,,bob
                T1,r2,hinder,managers,ann
                T1,r3,hinder,A1,ann
                T1,gone,hinder,A1,ann
                T1,r9,hinder,A1,ann
                T3,r1,hinder,A1,ann
                T1,r1,help,A1,ann
                T1,r1,hinder,A1,
                T1,r1,hinder,Mony,ann
                T1,r2,hinder,something else entirely,ann
                """);
    Codings codings = read.codings().value().orElseThrow();
    assertThat(codings.reconciliation())
        .containsExactly(
            new Reconciliation(
                "",
                "",
                "coder.csv",
                13,
                4,
                List.of(
                    new SetAside("unknown-wave", 1),
                    new SetAside("unknown-question", 1),
                    new SetAside("no-coder", 1),
                    new SetAside("withdrawn", 1),
                    new SetAside("unknown-respondent", 1),
                    new SetAside("duplicate", 1),
                    new SetAside("empty-comment", 1),
                    new SetAside("unknown-code", 2))));
    assertThat(codings.coders()).containsExactly("ann", "bob");
    assertThat(codings.rows())
        .extracting(c -> c.comment().row() + c.coder() + c.code().orElse("-"))
        .containsExactly("0annA1", "0bobA1", "1annB1", "1bob-");
    assertThat(read.codings().findings())
        .filteredOn(f -> f.severity() != Severity.NOTE)
        .extracting(Finding::text)
        .containsExactly(
            "coder.csv:9: respondent: must be a respondent whose answers were kept, found 1 row of"
                + " others. It is set aside. Check that the coding and the export belong together.",
            "coder.csv:10: wave: must be a wave of the survey, found 1 row with another. It is set"
                + " aside. Correct the wave.",
            "coder.csv:11: question: must be a question that is coded, found 1 row with another. It"
                + " is set aside. Correct the question, or name it under `coding.questions`.",
            "coder.csv:12: coder: must be the coder's name, found 1 row without one. It is set"
                + " aside. Add the coder.",
            "coder.csv:13: code: must be a code of the codebook, by id, label or alias, found"
                + " \"Mony\" in 1 row. It is set aside. Did you mean `Money`?",
            "coder.csv:14: code: must be a code of the codebook, by id, label or alias, found"
                + " another in 1 row. It is set aside. Add it to the codebook, as a code or an"
                + " alias, or correct the coding.");
  }

  @Test
  void aColumnThatMustStandThereIsMissed() throws Exception {
    CodedStudy.Read read = CodedStudy.in(folder).read(T1, T2, "");
    Files.writeString(folder.resolve("coder.csv"), "wave,respondent,question,cod,coder\n");
    assertThat(
            new CodingReader(
                    read.study().coding().orElseThrow(),
                    read.versions(),
                    read.panels(),
                    read.comments(),
                    java.util.Map.of())
                .read(folder))
        .satisfies(loaded -> assertThat(loaded.value()).isEmpty())
        .satisfies(
            loaded ->
                assertThat(loaded.findings())
                    .extracting(Finding::text)
                    .contains(
                        "coder.csv:1: code: column must stand in the header, found none of that"
                            + " name. Known: wave, respondent, question, cod, coder."));
  }

  @Test
  void tablesToTakeAwayHoldPseudonymsAndMaskedText() {
    CodedStudy.Read read =
        CodedStudy.in(folder).read(T1, T2, "T1,r2,hinder,B1,ann\nT1,r1,hinder,,ann\n");
    assertThat(new CommentTable(read.panels(), read.comments()).csv())
        .isEqualTo(
            """
            survey,wave,respondent,question,text,content,masked
            staff,T1,p-R1,hinder,No time at all for this,content,0
            staff,T1,p-R2,hinder,My manager [NAME-1] said no,content,1
            staff,T2,p-R1,hinder,Still no time,content,0
            """);
    assertThat(CodingTable.csv(read.panels(), read.codings().value().orElseThrow()))
        .isEqualTo(
            """
            survey,wave,respondent,question,code,coder,sentiment,score
            staff,T1,p-R2,hinder,B1,ann,,
            staff,T1,p-R1,hinder,,ann,,
            """);
  }

  @Test
  void whoeverReadsAComment_overrulesItsForm() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .read(
                "r1,yes,n,none\n"
                    + "r2,yes,n,none\n"
                    + "r3,yes,n,A long text about nothing much\n"
                    + "r4,yes,n,Late\n",
                "",
                "T1,r1,hinder,A2,ann\nT1,r3,hinder,X2,ann\nT1,r4,hinder,X3,ann\n");
    assertThat(read.coded().readings())
        .extracting(Reading::content)
        .containsExactly(true, false, false, true);
    assertThat(read.coded().readings().get(0).themes()).isEqualTo(Set.of("A", "A2"));
    assertThat(read.coded().readings().get(3).flagged()).isTrue();
    assertThat(read.coded().readings().get(3).themes()).isEmpty();
  }

  @Test
  void aCoderSpeltInTwoWaysIsSaid() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .read(
                T1, T2, "T1,r1,hinder,A1,Ann Lee\nT1,r2,hinder,B1,ann  lee\nT1,r2,hinder,B1,bob\n");
    assertThat(read.codings().findings())
        .filteredOn(f -> f.severity() != Severity.NOTE)
        .extracting(Finding::text)
        .containsExactly(
            "coder.csv: coder: must be spelt in one way, found a coder whose name differs from"
                + " another’s in case or spaces only; the two count as different people. Correct"
                + " the name in one of the coding files.");
    assertThat(read.codings().value().orElseThrow().coders()).hasSize(3);
  }
}
