package org.plait.coding.feature;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of a text by which texts are compared, in lower case: its words and pairs of words, or
 * the runs of letters in its words.
 */
public enum Grams {
  /** Every word, and every two words that follow each other. */
  WORDS {
    @Override
    void count(String text, Map<String, Integer> counts) {
      String before = "";
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        String word = words.group();
        counts.merge(word, 1, Integer::sum);
        if (!before.isEmpty()) {
          counts.merge(before + " " + word, 1, Integer::sum);
        }
        before = word;
      }
    }
  },
  /** Runs of three to five characters of a word with a space before and after it. */
  LETTERS {
    @Override
    void count(String text, Map<String, Integer> counts) {
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        String word = " " + words.group() + " ";
        for (int length = SHORTEST; length <= LONGEST; length++) {
          for (int start = 0; start + length <= word.length(); start++) {
            counts.merge(word.substring(start, start + length), 1, Integer::sum);
          }
        }
      }
    }
  };

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:'[\\p{L}]++)*+");

  abstract void count(String text, Map<String, Integer> counts);

  /**
   * Counts the pieces of a text.
   *
   * @param text the text; may be empty
   * @return how often each piece stands in it, in order of first appearance; none when it has no
   *     word
   */
  public Map<String, Integer> of(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    count(
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replace('\u2019', '\'')
            .toLowerCase(Locale.ROOT),
        counts);
    return counts;
  }
}
