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
  void theStudyLosesItsPlanAndNothingElse() {
    String study = "analysis:\n  adjust: holm\n  plan: analysis-plan.yaml\n  by: [region]\n";
    assertThat(RecipeSeeds.withoutPlan(study))
        .isEqualTo("analysis:\n  adjust: holm\n  by: [region]\n");
    assertThatThrownBy(() -> RecipeSeeds.withoutPlan("analysis:\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the study must name a plan");
  }

  @Test
  void aRecipeWithoutExactCountsIsAnotherStudy() {
    assertThatThrownBy(() -> RecipeSeeds.withoutExact("seed: 1\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the recipe must have a block exact");
  }
}
