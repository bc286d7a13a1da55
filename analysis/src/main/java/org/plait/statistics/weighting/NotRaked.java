package org.plait.statistics.weighting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plait.statistics.Require;

/**
 * The frame and the sample give no weights, and why.
 *
 * @param reason why
 * @param problems the categories at fault; empty where no single one is
 * @param iterations how many rounds over all margins were made
 * @param remainder the largest relative distance of a margin from the frame that was left, 0 where
 *     none was made
 */
public record NotRaked(Reason reason, List<Problem> problems, int iterations, double remainder)
    implements RakingOutcome {

  /** Copies the list. */
  public NotRaked {
    problems = List.copyOf(problems);
    Require.notNegative(remainder, "remainder");
  }

  /** Why there are no weights. */
  public enum Reason {
    /** Nobody answered, or everybody has a weight of 0. */
    NO_CASES("no respondents with a weight above 0"),
    /** The margins count different numbers of people. */
    TOTALS_DIFFER("the margins count different numbers of people"),
    /** More people answered than there are. */
    MORE_THAN_POPULATION("more respondents than people in the frame"),
    /** The frame has people in a category and the sample has nobody. */
    NOBODY_ANSWERED("people in the frame and nobody in the sample"),
    /** The sample has people in a category and the frame has nobody. */
    OUTSIDE_FRAME("people in the sample and nobody in the frame"),
    /** The margins can't be met together, or not in the rounds allowed. */
    NOT_CONVERGED("the margins can't be met together"),
    /** No weights under the limit meet the margins, or not in the rounds allowed. */
    LIMIT_NOT_MET("the margins can't be met with weights under the limit");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The reason in words. */
    public String words() {
      return words;
    }
  }

  /**
   * A category at fault.
   *
   * @param margin the variable
   * @param category its category
   * @param people how many people the frame counts in it, or, where the frame has none, how many
   *     answered
   * @param join the category that it could be joined to: of those of its margin with people in the
   *     sample and in the frame the one with the fewest respondents, which changes the least
   */
  public record Problem(String margin, String category, double people, Optional<String> join) {}

  static NotRaked because(Reason reason) {
    return new NotRaked(reason, List.of(), 0, 0);
  }

  @Override
  public <T> T fold(
      Function<? super Raked, ? extends T> raked, Function<? super NotRaked, ? extends T> not) {
    return not.apply(this);
  }
}
