package org.plait.report.paper;

import org.plait.study.wording.Wording;

/** Says on which page of how many one is, in the language of style sheets. */
final class PageNumbers {
  /** Stand for the numbers while the words beside them are written; no text has them. */
  private static final String PAGE = "\uE000";

  private static final String PAGES = "\uE001";

  /** What may not stand in a string of a style sheet within a page. */
  private static final String SPECIAL = "\"\\<>&\n";

  private PageNumbers() {}

  /** The value of a style sheet's {@code content}. */
  static String css(Wording wording) {
    String sentence = wording.say("words.pages", "page", PAGE, "pages", PAGES);
    StringBuilder text = new StringBuilder("\"");
    for (char sign : sentence.toCharArray()) {
      text.append(SPECIAL.indexOf(sign) < 0 ? String.valueOf(sign) : escaped(sign));
    }
    return text.append('"')
        .toString()
        .replace(PAGE, "\" counter(page) \"")
        .replace(PAGES, "\" counter(pages) \"");
  }

  private static String escaped(char sign) {
    return "\\" + Integer.toHexString(sign) + " ";
  }
}
