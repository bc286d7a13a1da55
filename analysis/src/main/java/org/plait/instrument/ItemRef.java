package org.plait.instrument;

/**
 * One column of answers: a question, or one option, row, ranked thing or part of it.
 *
 * @param question the question's id
 * @param item the option, row, thing or part; empty for a question with one column
 */
public record ItemRef(String question, String item) {

  /**
   * A question with one column.
   *
   * @param question the question's id
   * @return the reference
   */
  public static ItemRef of(String question) {
    return new ItemRef(question, "");
  }

  /**
   * Reads {@code question} or {@code question.item}.
   *
   * @param text the text
   * @return the reference
   */
  public static ItemRef parse(String text) {
    int dot = text.indexOf('.');
    return dot < 0 ? of(text) : new ItemRef(text.substring(0, dot), text.substring(dot + 1));
  }

  @Override
  public String toString() {
    return item.isEmpty() ? question : question + "." + item;
  }
}
