package org.plait.coding.rule;

import java.util.List;
import java.util.Map;
import org.plait.coding.Codebook;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.coder.CoderRecipe;

/**
 * Makes the coder that follows a codebook's terms, so that it can be compared with those that
 * learn.
 *
 * @param codebook a codebook that was read without an error
 */
public record RuleRecipe(Codebook codebook) implements CoderRecipe {

  @Override
  public String name() {
    return RuleCoder.NAME;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("codebook", codebook.id() + " " + codebook.version());
  }

  /**
   * Makes the coder.
   *
   * @param training not looked at
   * @return the same coder whatever people said
   */
  @Override
  public Coder learn(List<CodedComment> training) {
    return RuleCoder.of(codebook);
  }
}
