package org.plait.statistics;

import java.util.function.Function;

/**
 * A number exists but may not be shown; it holds nothing from which the number could be found.
 * Constructed by disclosure control only.
 *
 * @param measure the quantity
 * @param rule the disclosure rule that hides it
 */
public record Suppressed(String measure, String rule) implements Outcome {

  public Suppressed {
    Require.text(measure, "measure");
    Require.text(rule, "rule");
  }

  @Override
  public <T> T fold(
      Function<? super Estimate, ? extends T> estimate,
      Function<? super Undefined, ? extends T> undefined,
      Function<? super Suppressed, ? extends T> suppressed) {
    return suppressed.apply(this);
  }
}
