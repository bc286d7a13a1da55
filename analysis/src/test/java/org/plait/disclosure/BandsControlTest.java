package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.row.EstimateRow;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.instrument.CodeList;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

/** The bands of quote matrices are judged with the themes of everybody. */
class BandsControlTest {

  private static final CodeList NONE = new CodeList("none", List.of(), List.of(), List.of());

  /** The bands whose number is shown, of counts among so many each. */
  private static List<String> shown(boolean sensitive, Map<String, Integer> counts, int each) {
    List<EstimateRow> rows = new ArrayList<>();
    int all = counts.values().stream().mapToInt(n -> n).sum();
    rows.add(row(key("hinder", "", "A", "", ""), "T1", all, (long) each * counts.size()));
    counts.forEach(
        (band, n) -> rows.add(row(key("hinder", "", "A", "time#m", band), "T1", n, each)));
    SampleTables tables =
        new SampleTables()
            .with(
                SampleTables.question(
                    "time", QuestionType.ORDINAL, NONE, sensitive, Optional.empty(), "time"));
    return DisclosureControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey())
        .themes()
        .apply(new ThemeTables(rows, List.of(), List.of()))
        .estimates()
        .stream()
        .filter(row -> !(row.outcome() instanceof Suppressed))
        .map(row -> row.key().group())
        .toList();
  }

  @Test
  void withEnoughPeopleEveryBandIsShown() {
    assertThat(shown(false, Map.of("agree", 9, "disagree", 8), 30))
        .containsExactlyInAnyOrder("", "agree", "disagree");
  }

  @Test
  void bandsOfASensitiveQuestionNeedTen() {
    assertThat(shown(true, Map.of("agree", 9, "disagree", 8), 30)).containsExactly("");
    assertThat(shown(true, Map.of("agree", 12, "disagree", 11), 30)).hasSize(3);
  }

  @Test
  void answersOfNoBandFollowFromEverybodyAndSoHideABand() {
    List<String> shown = shown(false, Map.of("agree", 12, "disagree", 13, "*", 3), 30);
    assertThat(shown).doesNotContain("*");
    assertThat(shown.contains("") && shown.contains("agree") && shown.contains("disagree"))
        .as("12 and 13 of 28 would tell the three")
        .isFalse();
  }
}
