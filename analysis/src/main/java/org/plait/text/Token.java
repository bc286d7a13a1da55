package org.plait.text;

/**
 * One word, number or punctuation mark of a text.
 *
 * @param text as it was written
 * @param start where it starts, in Unicode code points of the text
 * @param end where it ends: the first code point after it
 */
public record Token(String text, int start, int end) {

  /**
   * Whether it has a letter or a digit.
   *
   * @return false for punctuation and symbols
   */
  public boolean isWord() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
