package org.plait.coding.gap;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.plait.study.analysis.QuestionRef;

/**
 * Comments that people gave no theme, grouped by their meaning, as numbers and words.
 *
 * @param groups the groups, by their first comment
 * @param stability how far groups of random parts agree with them: the mean adjusted Rand index
 */
public record UncodedGroups(List<Group> groups, OptionalDouble stability) {

  /** There was nothing to group. */
  public static final UncodedGroups NONE = new UncodedGroups(List.of(), OptionalDouble.empty());

  /** Copies the groups. */
  public UncodedGroups {
    groups = List.copyOf(groups);
  }

  /**
   * One group.
   *
   * @param number its number, from 1
   * @param comments how many comments
   * @param people how many people wrote them
   * @param questions which questions they answer
   * @param terms what sets it apart from all other such comments, most telling first
   */
  public record Group(
      int number, long comments, long people, Set<QuestionRef> questions, List<Term> terms) {

    /** Copies the sets. */
    public Group {
      questions = Set.copyOf(questions);
      terms = List.copyOf(terms);
    }
  }

  /**
   * A word, or two that follow each other.
   *
   * @param term the word
   * @param people how many people of the group used it
   */
  public record Term(String term, long people) {}
}
