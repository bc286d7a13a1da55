package org.plait.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns from categories, numbers and their products. */
class ModelMatrixTest {
  private static final Predictor WAVE =
      Predictor.categories("wave", List.of("T1", "T2", "T3"), new int[] {0, 1, 1, 2});
  private static final Predictor HOURS = Predictor.number("hours", new double[] {7.5, 10, 10, 0});

  @Test
  void aCategoryHasAColumnForEachOfItsCategoriesButTheReference() {
    ModelMatrix matrix = ModelMatrix.of(List.of(WAVE, HOURS));
    assertThat(matrix.names()).containsExactly("wave[T2]", "wave[T3]", "hours");
    assertThat(matrix.reference("wave")).isEqualTo("T1");
    assertThat(matrix.values()[matrix.pattern(1)]).containsExactly(1, 0, 10);
    assertThat(matrix.values()[matrix.pattern(3)]).containsExactly(0, 1, 0);
  }

  @Test
  void rowsThatAgreeAreOnePattern() {
    ModelMatrix matrix = ModelMatrix.of(List.of(WAVE, HOURS));
    assertThat(matrix.patterns()).isEqualTo(3);
    assertThat(matrix.pattern(1)).isEqualTo(matrix.pattern(2));
  }

  @Test
  void anotherReferenceAndAnInteraction() {
    ModelMatrix matrix =
        ModelMatrix.of(List.of(WAVE.withReference("T3"), HOURS), List.of("wave", "wave:hours"));
    assertThat(matrix.names())
        .containsExactly("wave[T1]", "wave[T2]", "wave[T1]:hours", "wave[T2]:hours");
    assertThat(matrix.columns().get(2))
        .isEqualTo(new Column("wave[T1]:hours", "wave:hours", List.of("T1")));
    assertThat(matrix.values()[matrix.pattern(0)]).containsExactly(1, 0, 7.5, 0);
  }

  @Test
  void aCategoryThatNoRowHasIsLeftOutAndSaid() {
    Predictor late = Predictor.categories("wave", List.of("T1", "T2", "T3"), new int[] {1, 2, 1});
    ModelMatrix matrix = ModelMatrix.of(List.of(late));
    assertThat(matrix.reference("wave")).isEqualTo("T2");
    assertThat(matrix.names()).containsExactly("wave[T3]");
    assertThat(matrix.unused()).containsExactly("wave[T1]");
  }

  @Test
  void everybodyCanBePutInOneCategory() {
    ModelMatrix moved = ModelMatrix.of(List.of(WAVE, HOURS)).withEverybodyIn("wave", "T3");
    assertThat(moved.values()[moved.pattern(0)]).containsExactly(0, 1, 7.5);
  }

  @Test
  void namesMustBeKnown() {
    assertThatThrownBy(() -> ModelMatrix.of(List.of(WAVE), List.of("band")))
        .hasMessage("there must be a predictor band");
    assertThatThrownBy(() -> WAVE.withReference("T4"))
        .hasMessage("wave must have the category T4, it has [T1, T2, T3]");
  }
}
