package org.plait.report.words;

import java.util.List;
import org.plait.study.wording.Wording;

/** Joins words into a list of a sentence. */
public final class Lists {
  private Lists() {}

  /** What something is about, before more of it: "Your role: ", "Who are you? ". */
  public static String about(String words) {
    return about(words, ":");
  }

  /** The same with another sign after words that do not end a sentence. */
  public static String about(String words, String sign) {
    String text = words.strip();
    if (text.endsWith("...") || text.endsWith("…")) {
      return text.replaceFirst("[ .…]+$", "") + " ";
    }
    boolean ends = text.endsWith("?") || text.endsWith("!") || text.endsWith(":");
    return ends ? text + " " : text.replaceFirst("[.]$", "") + sign + " ";
  }

  /** "a", "a and b", "a, b and c". */
  public static String joined(Wording wording, List<String> words) {
    return joined(wording, "words.and", words);
  }

  /** "a", "a or b", "a, b or c". */
  public static String or(Wording wording, List<String> words) {
    return joined(wording, "words.or", words);
  }

  private static String joined(Wording wording, String key, List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : wording.say(
            key, "others", String.join(", ", words.subList(0, last)), "last", words.get(last));
  }
}
