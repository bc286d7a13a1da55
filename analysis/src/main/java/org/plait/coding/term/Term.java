package org.plait.coding.term;

import java.util.ArrayList;
import java.util.List;

/**
 * Words or a pattern that point to a code.
 *
 * @param text words, found in all their forms, or between slashes a regular expression
 * @param question the only question under which it counts, as its id or {@code survey.question};
 *     empty when it counts under every question
 * @param negation what a negation before it means
 * @param finds texts that it must find
 * @param misses texts that it must not find
 */
public record Term(
    String text, String question, Negated negation, List<String> finds, List<String> misses) {

  /** Copies the lists. */
  public Term {
    finds = List.copyOf(finds);
    misses = List.copyOf(misses);
  }

  /** What a negation before a term means for it. */
  public enum Negated {
    /** Nothing: "no protected time" speaks of protected time. */
    IGNORED,
    /** The term does not count there. */
    EXCLUDES,
    /** The term counts only there. */
    REQUIRED
  }

  /**
   * A term that counts everywhere.
   *
   * @param text words or a regular expression
   * @return the term, without tests
   */
  public static Term of(String text) {
    return new Term(text, "", Negated.IGNORED, List.of(), List.of());
  }

  /**
   * Whether it is nothing but its text.
   *
   * @return true when it counts everywhere and has no tests
   */
  public boolean plain() {
    return equals(of(text));
  }

  /**
   * Whether it counts under a question.
   *
   * @param survey the survey's id
   * @param asked the question's id
   * @return false when it counts under another question only
   */
  public boolean countsUnder(String survey, String asked) {
    return question.isEmpty() || question.equals(asked) || question.equals(survey + "." + asked);
  }

  /**
   * How a reader is told of it.
   *
   * @return the text, then where it counts if not everywhere
   */
  public String words() {
    List<String> limits = new ArrayList<>();
    if (!question.isEmpty()) {
      limits.add("under " + question);
    }
    if (negation != Negated.IGNORED) {
      limits.add(negation == Negated.REQUIRED ? "negated" : "not negated");
    }
    return limits.isEmpty() ? text : text + " (" + String.join(", ", limits) + ")";
  }
}
