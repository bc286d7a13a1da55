package org.plait.coding.sheet;

import java.util.regex.Pattern;

/**
 * A text as a cell can hold it: line ends alike, nothing that can't stand in XML, no longer than
 * spreadsheets allow.
 */
public final class CellText {

  /** What a cell holds at most, in UTF-16 units. */
  static final int LIMIT = 32_767;

  private static final String CUT = " [cut here]";
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /** The text people see. */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder();
    LINE_END
        .matcher(text)
        .replaceAll("\n")
        .codePoints()
        .forEach(sign -> clean.appendCodePoint(allowed(sign)));
    String whole = clean.toString().strip();
    if (whole.length() <= LIMIT) {
      return whole;
    }
    int end = LIMIT - CUT.length();
    return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  /** Whether {@link #of} has to cut the text. */
  static boolean tooLong(String text) {
    return text.strip().length() > LIMIT;
  }

  /** What stands in the file: {@code _x000A_} would be read as the sign it stands for. */
  public static String stored(String text) {
    return ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  private static int allowed(int sign) {
    if (sign == '\n') {
      return sign;
    }
    boolean impossible =
        Character.isISOControl(sign)
            || sign == 0xFFFE
            || sign == 0xFFFF
            || Character.getType(sign) == Character.SURROGATE;
    return impossible ? ' ' : sign;
  }
}
