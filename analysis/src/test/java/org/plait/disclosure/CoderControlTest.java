package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.quality.Hits;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.row.CoderControl;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;

/** A coder's quality tells nothing of few people. */
class CoderControlTest {

  private static final Limits LIMITS = new Limits(5, 10);

  private static QualityRow row(long comments, Hits hits) {
    RowKey key = new RowKey("staff", "hinder", "", "A1", "", "", "coder_recall");
    Estimate estimate = Estimate.of("coder_recall", 0.8765, 20, new Method("Wilson score", ""));
    return new QualityRow(
        new EstimateRow(key, "T1", estimate, Base.of(20, comments), false, "Wilson score"),
        Optional.of(hits));
  }

  private static boolean hidden(QualityRow row, Set<List<String>> themes) {
    return new CoderControl(LIMITS, themes)
        .apply(row)
        .outcome()
        .fold(e -> false, u -> false, s -> true);
  }

  @Test
  void aThemeOfEnoughCommentsIsShownWithTwoDigits() {
    EstimateRow shown = new CoderControl(LIMITS, Set.of()).apply(row(100, new Hits(20, 5, 5, 70)));
    assertThat(shown.outcome().estimate().orElseThrow().value()).isEqualTo(0.88);
  }

  @Test
  void whereCoderAndPeopleDifferSeldomNothingIsHidden() {
    assertThat(hidden(row(100, new Hits(20, 1, 0, 79)), Set.of())).isFalse();
  }

  @Test
  void fewWhoHaveOrLackTheThemeAreHidden() {
    assertThat(hidden(row(100, new Hits(3, 10, 1, 86)), Set.of())).isTrue();
    assertThat(hidden(row(100, new Hits(3, 1, 10, 86)), Set.of())).isTrue();
    assertThat(hidden(row(100, new Hits(90, 3, 3, 4)), Set.of())).isTrue();
  }

  @Test
  void fewCommentsAreHidden() {
    assertThat(hidden(row(9, new Hits(0, 0, 0, 9)), Set.of())).isTrue();
  }

  @Test
  void aThemeThatIsHiddenInAWaveIsHiddenHere() {
    assertThat(hidden(row(100, new Hits(20, 5, 5, 70)), Set.of(List.of("hinder", "A1")))).isTrue();
    assertThat(hidden(row(100, new Hits(20, 5, 5, 70)), Set.of(List.of("hinder", "B1")))).isFalse();
  }
}
