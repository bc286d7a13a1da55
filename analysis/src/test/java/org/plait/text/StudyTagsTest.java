package org.plait.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.panel.link.PseudonymKey;

/** Tags that are numbered over all texts of a study. */
class StudyTagsTest {

  private static final Optional<PseudonymKey> KEY =
      Optional.of(PseudonymKey.of("k".repeat(32).getBytes(StandardCharsets.US_ASCII)));

  @TempDir private Path folder;

  private CodedStudy.Read read(String t1, String t2) {
    return CodedStudy.in(folder).read(t1, t2, "T1,r1,hinder,A1,ann\n");
  }

  private static List<String> texts(CodedStudy.Read read) {
    Comments comments = read.comments();
    return comments.all().stream().map(comments.tags()::text).toList();
  }

  @Test
  void theSameNameHasTheSameNumberInEveryTextAndWave() {
    CodedStudy.Read read =
        read(
            "r1,yes,n,Thanks to Sarah and Mary\nr2,yes,n,Ask MARY at Penmarsh Hospital\n",
            "r1,yes,n,Mary's team at PENMARSH Hospital rang 07700 900461\n");
    assertThat(texts(read))
        .containsExactly(
            "Thanks to [NAME-1] and [NAME-2]",
            "Ask [NAME-2] at [ORGANISATION-1]",
            "[NAME-2]'s team at [ORGANISATION-1] rang [PHONE]");
  }

  @Test
  void whatTheReportMayQuoteIsNumberedWithinItsText() {
    CodedStudy.Read read = read("r1,yes,n,Thanks to Sarah\nr2,yes,n,Thanks to Mark\n", "");
    assertThat(read.comments().all()).extracting(Comment::text).containsOnly("Thanks to [NAME]");
  }

  @Test
  void numbersOfEarlierMasksAreNotGivenAgain() {
    CodedStudy.Read read = read("r1,yes,n,Thanks to Sarah\nr2,yes,n,Ask [NAME-7] first\n", "");
    assertThat(texts(read)).containsExactly("Thanks to [NAME-8]", "Ask [NAME-7] first");
  }

  @Test
  void namesAreTheSameWhateverTheirCaseAccentsFormAndPunctuation() {
    assertThat(StudyTags.form("Zoe\u0308  O\u2019Brien\u2019s")).isEqualTo("zo\u00EB o'brien");
    assertThat(StudyTags.form("A. BANNISTER")).isEqualTo(StudyTags.form("A Bannister"));
    assertThat(StudyTags.form("Sarah Smith")).isNotEqualTo(StudyTags.form("Sarah"));
  }

  @Test
  void theOffsetsLeadFromTagsToTheAnswerAndTellNoWord() {
    String written = "\uD83D\uDE00 Sarah, ring 07700 900461";
    CodedStudy.Read read = read("r1,yes,n,\"" + written + "\"\n", "");
    CommentTable table = new CommentTable(read.panels(), read.comments());
    assertThat(table.csv()).contains("\"\uD83D\uDE00 [NAME-1], ring [PHONE]\"");
    assertThat(table.offsets())
        .isEqualTo(
            """
            survey,wave,respondent,question,start,end,tag_start,tag_end,kind,tag
            staff,T1,p-R1,hinder,2,7,2,10,NAME,[NAME-1]
            staff,T1,p-R1,hinder,14,26,17,24,PHONE,[PHONE]
            """);
  }

  @Test
  void theMapHoldsFingerprintsInPlaceOfNames() {
    CodedStudy.Read read =
        read("r1,yes,n,Thanks to Sarah and Sarah again\nr2,yes,n,Thanks to Sarah\n", "");
    CommentTable table = new CommentTable(read.panels(), read.comments());
    String fingerprint = KEY.get().pseudonym("small/tag/NAME", "sarah");
    assertThat(table.tags("small", KEY))
        .isEqualTo("tag,kind,times,texts,fingerprint\n[NAME-1],NAME,3,2," + fingerprint + "\n");
    assertThat(table.tags("other", KEY)).doesNotContain(fingerprint);
    assertThat(table.tags("small", Optional.empty())).endsWith("[NAME-1],NAME,3,2,\n");
    assertThat(read.comments().tags().meanings().toString()).isEqualTo("[[NAME-1]]");
  }
}
