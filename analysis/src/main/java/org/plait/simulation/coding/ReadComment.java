package org.plait.simulation.coding;

import org.plait.simulation.comment.GivenComment;
import org.plait.study.analysis.QuestionRef;

/**
 * A comment that coders read.
 *
 * @param question what it answers
 * @param given the comment
 * @param coder the position of the coder whose word comes first
 * @param both whether the other coder reads it too
 * @param again whether it is read a second time, by the first of them
 */
public record ReadComment(
    QuestionRef question, GivenComment given, int coder, boolean both, boolean again) {

  /** Whether a coder reads it. */
  boolean readBy(int position) {
    return both || coder == position;
  }

  /** Its wave, {@code survey.wave}. */
  String wave() {
    return question.survey() + "." + given.wave();
  }
}
