package org.plait.coding.refi.file;

/** How the lines of texts end, and so how far the places after them are counted. */
public enum LineEndings {
  /** LF, counted as one. */
  LF("\n"),
  /** CR LF, counted as two, as MAXQDA and NVivo count on Windows. */
  CRLF_COUNTED("\r\n");

  private final String end;

  LineEndings(String end) {
    this.end = end;
  }

  /** The text with these line ends, composed, and without halves of characters. */
  public String of(String text) {
    StringBuilder whole = new StringBuilder();
    unified(text)
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return CodeTree.composed(whole.toString()).replace("\n", end);
  }

  /** The text with LF wherever a line ends. */
  public static String unified(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
