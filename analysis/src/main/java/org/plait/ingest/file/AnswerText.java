package org.plait.ingest.file;

import java.text.Normalizer;

/** Brings texts that mean the same to the same characters. */
public final class AnswerText {

  private AnswerText() {}

  /**
   * NFC, straight quotes and apostrophes, spaces of every kind collapsed to one and trimmed. ASCII
   * text without doubled spaces comes back as it is.
   */
  public static String tidy(String text) {
    return isTidy(text) ? text : collapsed(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static boolean isTidy(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || c == ' ' && space) {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }

  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = straight(text.charAt(i));
      if (c != ' ') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  private static char straight(char c) {
    if (c == '\u2018' || c == '\u2019' || c == '\u201B' || c == '\u02BC') {
      return '\'';
    }
    if (c == '\u201C' || c == '\u201D' || c == '\u201F') {
      return '"';
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' ? ' ' : c;
  }
}
