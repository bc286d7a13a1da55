package org.plait.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecipeSeedsTest {

  @Test
  void theRecipeLosesItsExactCountsAndNothingElse() {
    String recipe = "seed: 1\nexact:\n  # counts\n  a: {1: 2}\n\n  b:\n    c: 3\nchanges:\n  - x\n";
    assertThat(RecipeSeeds.withoutExact(recipe)).isEqualTo("seed: 1\nchanges:\n  - x\n");
  }

  @Test
  void aRecipeWithoutExactCountsIsAnotherStudy() {
    assertThatThrownBy(() -> RecipeSeeds.withoutExact("seed: 1\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the recipe must have a block exact");
  }
}
