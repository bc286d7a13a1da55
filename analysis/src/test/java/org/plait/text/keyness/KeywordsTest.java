package org.plait.text.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.statistics.occurrence.Keyness;
import org.plait.study.analysis.QuestionRef;
import org.plait.text.keyness.KeywordRow.Share;
import org.plait.text.keyness.KeywordRow.Sides;

class KeywordsTest {

  @TempDir private Path folder;

  private List<KeywordRow> keywords(String t1, String t2) {
    CodedStudy.Read study = CodedStudy.in(folder).read(t1, t2, "");
    return Keywords.of(
        study.study().analysis(),
        study.panels(),
        List.of(new QuestionRef("staff", "hinder")),
        study.comments());
  }

  private static String rows(String letter, String region, int number, String text) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < number; i++) {
      rows.append(letter).append(i).append(",yes,").append(region).append(',').append(text);
      rows.append('\n');
    }
    return rows.toString();
  }

  @Test
  void termsAreWordsInOneFormAndPairsOfNeighbours() {
    assertThat(new KeyTerms().of("Training: supported job-plans aren't [NAME-2] in 2024."))
        .containsExactly("job", "job plan", "plan", "support", "support job", "training");
    assertThat(new KeyTerms().of("It is what it is.")).isEmpty();
  }

  @Test
  void aWordIsSetAgainstTheOtherWaveByCommentsThatHaveIt() {
    List<KeywordRow> rows =
        keywords(
            rows("a", "n", 6, "merger merger") + rows("b", "n", 4, "pay"),
            rows("c", "n", 2, "the mergers") + rows("d", "n", 8, "pay") + "e,yes,n,n/a\n");
    List<KeywordRow> waves = rows.stream().filter(r -> r.sides().betweenWaves()).toList();
    assertThat(waves)
        .extracting(KeywordRow::term)
        .containsExactly("merger merger", "merger", "pay");
    KeywordRow merger = waves.get(1);
    assertThat(merger.sides()).isEqualTo(new Sides("", "", "T1", "T2"));
    assertThat(merger.from()).isEqualTo(new Share(6, 10));
    assertThat(merger.to()).isEqualTo(new Share(2, 10));
    double expected = Keyness.of(6, 10, 2, 10).test().result().orElseThrow().statistic();
    assertThat(merger.statistic()).isCloseTo(expected, within(1e-12));
    assertThat(merger.logRatio()).isNegative();
    assertThat(merger.adjusted().orElseThrow()).isGreaterThanOrEqualTo(merger.pValue());
  }

  @Test
  void aGroupIsSetAgainstAllOthersInTheLatestWave() {
    List<KeywordRow> rows =
        keywords(
            rows("a", "n", 9, "early"),
            rows("c", "n", 5, "parking") + rows("d", "s", 7, "rooms") + rows("e", "", 2, "rooms"));
    List<KeywordRow> groups =
        rows.stream().filter(r -> r.sides().to().equals("n") && r.term().equals("room")).toList();
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).sides()).isEqualTo(new Sides("region", "T2", "", "n"));
    assertThat(groups.get(0).from()).isEqualTo(new Share(9, 9));
    assertThat(groups.get(0).to()).isEqualTo(new Share(0, 5));
  }

  @Test
  void whatFewerThanThreeCommentsHaveIsLeftOut() {
    assertThat(keywords(rows("a", "n", 2, "rare"), rows("b", "n", 3, "common")))
        .extracting(KeywordRow::term)
        .containsOnly("common");
  }
}
