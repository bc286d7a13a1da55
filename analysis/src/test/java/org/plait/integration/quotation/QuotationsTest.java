package org.plait.integration.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    return selection(study.withMinimum(1).read(T1, T2, CODES)).quotations();
  }

  private static Quotations.Selection selection(CodedStudy.Read read) {
    return Quotations.of(
        read.study(), read.panels(), read.coded(), read.codings().value().orElseThrow().rows());
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
  void aNumberGivenOverManyTextsNeverStandsInAQuotation() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .withMinimum(1)
            .read(
                "r1,yes,n,Ask [NAME-37] and Karen for time\n",
                "r2,yes,n,[NAME-37] never has time for me\n",
                "T1,r1,hinder,A1,ann\nT2,r2,hinder,A1,ann\n");
    assertThat(read.comments().all().stream().map(read.comments().tags()::text))
        .containsExactly("Ask [NAME-37] and [NAME-38] for time", "[NAME-37] never has time for me");
    assertThat(selection(read).quotations())
        .extracting(Quotation::text)
        .containsExactlyInAnyOrder(
            "Ask [NAME] and [NAME-2] for time", "[NAME] never has time for me");
  }

  @Test
  void withoutARuleNobodyIsQuoted() {
    assertThat(quotations(CodedStudy.in(folder).withoutQuotations())).isEmpty();
  }

  @Test
  void longCommentsAreCutAfterAWordAndNeverWithinAMask() {
    String words = "word ".repeat(59);
    assertThat(Shortened.of("a\r\n b")).isEqualTo("a b");
    assertThat(Shortened.of(words + "more and more")).isEqualTo(words + "more […]");
    assertThat(Shortened.of(words + "[NHS NUMBER] more")).isEqualTo(words.strip() + " […]");
    assertThat(Shortened.of("😀".repeat(400))).hasSize(2 * 300 + 4);
  }

  private static final String PRAISE =
      """
      a1,yes,n,No time for reading and no time for meetings
      a2,yes,n,There is no time for meetings
      a3,yes,n,No time for the reading that meetings need
      a4,yes,n,Two whole days of protected time for meetings
      a5,no,n,Plenty of time for meetings and reading
      a6,yes,n,Parking is far away
      """;
  private static final String PRAISE_CODES =
      """
      T1,a1,hinder,A1,ann,-1
      T1,a2,hinder,A1,ann,-1
      T1,a3,hinder,A1,ann,-1
      T1,a4,hinder,A1,ann,1
      T1,a5,hinder,A1,ann,1
      T1,a6,hinder,A1,ann,
      """;

  private Quotations.Selection praiseAndComplaint() {
    return selection(CodedStudy.in(folder).withSentiment().read(PRAISE, "", PRAISE_CODES));
  }

  @Test
  void theTypicalOneHasTheWordsOfTheMiddleAndTheDeviantOnePraisesWhereMostComplain() {
    assertThat(praiseAndComplaint().quotations())
        .extracting(Quotation::choice, Quotation::text)
        .containsExactly(
            tuple(Quotation.Choice.TYPICAL, "No time for reading and no time for meetings"),
            tuple(Quotation.Choice.DEVIANT, "Two whole days of protected time for meetings"));
  }

  @Test
  void aCommentThatNamesSomebodyIsTypicalOnlyWhereNoOtherIs() {
    String named = PRAISE.replace("no time for meetings\n", "no time for meetings with Karen\n");
    assertThat(
            selection(CodedStudy.in(folder).withSentiment().read(named, "", PRAISE_CODES))
                .quotations())
        .filteredOn(quotation -> quotation.choice() == Quotation.Choice.TYPICAL)
        .singleElement()
        .satisfies(typical -> assertThat(typical.text()).doesNotContain("[NAME"));
  }

  @Test
  void withoutRecordedSentimentNobodyIsCalledDeviant() {
    assertThat(quotations(CodedStudy.in(folder)))
        .extracting(Quotation::choice)
        .contains(Quotation.Choice.TYPICAL)
        .doesNotContain(Quotation.Choice.DEVIANT);
  }

  @Test
  void everyCandidateIsLoggedWithWhatBecameOfIt() {
    assertThat(QuotationTable.csv(praiseAndComplaint().candidates()))
        .isEqualTo(
            """
            id,survey,wave,question,theme,sentiment,centrality,outcome,text
            ca5598d26f,staff,T1,hinder,A1,-1.00,0.642,chosen: typical,No time for reading and no time for meetings
            "",staff,T1,hinder,A1,1.00,0.541,not quoted: its author did not agree,Plenty of time for meetings and reading
            "",staff,T1,hinder,A1,-1.00,0.515,not quoted: the theme has enough,There is no time for meetings
            "",staff,T1,hinder,A1,-1.00,0.475,not quoted: the theme has enough,No time for the reading that meetings need
            54696031f3,staff,T1,hinder,A1,1.00,0.399,chosen: deviant case,Two whole days of protected time for meetings
            "",staff,T1,hinder,A1,,0.393,not quoted: the theme has enough,Parking is far away
            """);
  }

  @Test
  void theReasonsAgainstAQuotationAreLogged() {
    Quotations.Selection selection = selection(CodedStudy.in(folder).read(T1, T2, CODES));
    assertThat(selection.candidates())
        .extracting(candidate -> candidate.outcome().words())
        .contains(
            "chosen: typical",
            "not quoted: its author did not agree",
            "not quoted: flagged",
            "not quoted: too short",
            "not quoted: its author or its words are quoted elsewhere");
  }

  @Test
  void anIdIsMadeOfTheWordsSoThatOtherWordsNeedAnotherDecision() {
    List<Quotation> before = praiseAndComplaint().quotations();
    List<Quotation> after =
        selection(
                CodedStudy.in(folder)
                    .withSentiment()
                    .read(PRAISE.replace("Two whole", "Three whole"), "", PRAISE_CODES))
            .quotations();
    assertThat(after.get(0).id()).isEqualTo(before.get(0).id());
    assertThat(after.get(1).id()).isNotEqualTo(before.get(1).id());
  }
}
