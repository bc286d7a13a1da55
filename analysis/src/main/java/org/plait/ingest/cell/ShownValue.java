package org.plait.ingest.cell;

import org.plait.ingest.file.AnswerText;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/** Which values of a file a message may name: short ones, of questions with categories. */
public final class ShownValue {

  private static final int LONGEST = 12;

  private ShownValue() {}

  /**
   * The value as a message may name it.
   *
   * @param question the question it was found under
   * @param value what was found
   * @return the value without blanks around it; empty where it must not be shown, as typed numbers
   *     and text must not
   */
  public static String of(Question question, String value) {
    boolean categories =
        !question.codes().categories().isEmpty() && question.type() != QuestionType.ALLOCATION;
    String tidy = AnswerText.tidy(value);
    return categories && tidy.length() <= LONGEST ? tidy : "";
  }
}
