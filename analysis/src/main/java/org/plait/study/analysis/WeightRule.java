package org.plait.study.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How weights are made that bring the respondents to the numbers of the frame.
 *
 * @param kind whether each question is met by itself, or all of them crossed
 * @param by the questions
 * @param trim no weight is above this many times the mean weight; empty when weights have no limit
 */
public record WeightRule(Kind kind, List<String> by, OptionalDouble trim) {

  /** Copies the list. */
  public WeightRule {
    by = List.copyOf(by);
  }

  /** What is met. */
  public enum Kind {
    /** The frame's count of each category of each question. */
    RAKE,
    /** The frame's count of each combination of categories. */
    POST_STRATIFY
  }
}
