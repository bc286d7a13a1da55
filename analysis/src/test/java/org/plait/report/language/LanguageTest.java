package org.plait.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.language.Remark.Rule;
import org.plait.study.wording.Wording;

class LanguageTest {

  private static Document document(Block... blocks) {
    return new Document(
        "A study",
        "",
        "",
        Optional.empty(),
        List.of(new Document.Section("brief", "In brief", List.of(blocks))),
        "",
        Wording.own());
  }

  private static List<Remark> remarks(String... texts) {
    return PlainLanguage.remarks(document(new Block.Bullets(List.of(texts))));
  }

  @ParameterizedTest
  @CsvSource({
    "cat, 1",
    "the, 1",
    "people, 2",
    "change, 1",
    "changes, 2",
    "answered, 2",
    "wanted, 2",
    "asked, 1",
    "specialist, 3",
    "organisation, 5",
    "little, 2",
    "more, 1",
    "questionnaire, 3",
    "idea, 3",
    "being, 2",
    "various, 3",
    "survey, 2",
    "waves, 1",
    "sizes, 2",
    "rhythm, 1"
  })
  void countsTheSyllablesOfAWord(String word, int syllables) {
    assertThat(Words.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void aTextIsSplitWhereASentenceEnds() {
    assertThat(
            Prose.sentences(
                "It rose. (It fell later.) 42% said so: e.g. “Yes. No. Why?” to it. See vol. 3, Gwet"
                    + " (2008)! “What now?” was asked."))
        .containsExactly(
            "It rose.",
            "(It fell later.)",
            "42% said so: e.g. “Yes. No. Why?” to it.",
            "See vol. 3, Gwet (2008)!",
            "“What now?” was asked.");
  }

  @Test
  void fleschAndKincaidAreWorkedOutFromWordsSentencesAndSyllables() {
    // 100 words of one syllable in 10 sentences: 206.835 - 10.15 - 84.6 and 3.9 + 11.8 - 15.59 + 5.
    Readability easy = Readability.of(Collections.nCopies(10, "a cat sat on a mat as it did it"));
    assertThat(easy).isEqualTo(new Readability(100, 10, 100));
    assertThat(easy.ease()).hasValue(112);
    assertThat(easy.age()).hasValue(5);
    // 20 words a sentence, 2 syllables a word: 206.835 - 20.3 - 169.2 and 7.8 + 23.6 - 15.59 + 5.
    Readability hard = new Readability(200, 10, 400);
    assertThat(hard.ease()).hasValue(17);
    assertThat(hard.age()).hasValue(21);
  }

  @Test
  void aShortTextHasNoScore() {
    assertThat(new Readability(99, 9, 120).age()).isEmpty();
    assertThat(new Readability(0, 0, 0).ease()).isEmpty();
  }

  @Test
  void numbersAreNoWordsAndTheQuestionnairesWordingCountsAsOne() {
    Document document =
        document(
            Block.Paragraph.of("77 of 184 said “I would strongly agree with that” in 2023."),
            new Block.Heading(3, "h", "A heading is left out"),
            new Block.Quotes(List.of(new Block.Quotes.Quote("Left out too.", "Survey"))));
    assertThat(Readability.of(document).words()).isEqualTo(4);
  }

  @Test
  void aSentenceOfMoreThanTwentyFiveWordsIsLong() {
    String words = "one two three four five six seven eight nine ten eleven twelve and so";
    assertThat(remarks(words + " " + words.substring(0, 53) + ".")).isEmpty();
    assertThat(remarks(words + " " + words + "."))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.rule()).isEqualTo(Rule.LONG_SENTENCE);
              assertThat(remark.words()).isEqualTo(28);
              assertThat(remark.section()).isEqualTo("In brief");
            });
  }

  @Test
  void anAbbreviationNobodyExplainsIsToldOnce() {
    assertThat(remarks("The LFPSE came. The LFPSE stayed in the NHS, as Q4 and T2 say."))
        .extracting(Remark::rule, Remark::about)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Rule.UNEXPLAINED_ABBREVIATION, "LFPSE"));
  }

  @Test
  void anAbbreviationMayBeExplainedInBracketsWithACommaOrInTheGlossary() {
    assertThat(remarks("The integrated care boards (ICBs) came. ICBs stayed.")).isEmpty();
    assertThat(remarks("ICB (integrated care board) is told.")).isEmpty();
    assertThat(remarks("Abbreviations: ICB, integrated care board; DBS, a service.")).isEmpty();
    assertThat(
            PlainLanguage.remarks(
                document(
                    Block.Paragraph.of("They had a DBS check."),
                    new Block.Definitions(
                        List.of(new Block.Definitions.Term("DBS", List.of("A service.")))))))
        .isEmpty();
  }

  @Test
  void romanNumbersAndWordsWithinQuotationMarksAreNoAbbreviations() {
    assertThat(remarks("Section III says “PSIRF helps”.")).isEmpty();
  }

  @Test
  void whoMakesTheReportIsToldHowItReads() {
    LanguageCheck check =
        new LanguageCheck(
            new Readability(1000, 60, 1500),
            new Readability(200, 15, 280),
            new Readability(50, 5, 70),
            List.of(new Remark(Rule.LONG_SENTENCE, "In brief", 30, "", "…")));
    assertThat(check.sentence())
        .isEqualTo(
            "Reading age: in brief 11, the summary for everybody not known (too few words), the"
                + " whole report 14. 1 remark on long sentences and abbreviations is in"
                + " work/language.csv.");
    assertThat(
            new LanguageCheck(check.report(), check.brief(), check.brief(), List.of()).sentence())
        .endsWith("No sentence is long and no abbreviation unexplained.");
  }
}
