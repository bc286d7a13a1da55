package org.plait.study.yaml;

import java.util.Locale;

/** Writes text into YAML files. */
public final class YamlText {

  private YamlText() {}

  /**
   * Writes text so that a reader of YAML gets it back whole.
   *
   * @param text the text
   * @return the text in double quotes
   */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (unprintable(c)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean unprintable(int c) {
    return c < 0x20
        || c >= 0x7F && c < 0xA0
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
