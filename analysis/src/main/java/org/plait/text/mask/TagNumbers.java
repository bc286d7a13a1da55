package org.plait.text.mask;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of tags in a text that is shown to readers. They may count only within it: a number
 * that somebody gave over many texts ({@code [NAME-37]}, {@code [Person 3]}) would tell readers
 * that two texts speak of the same somebody.
 */
public final class TagNumbers {

  private static final Pattern TAG =
      Pattern.compile("\\[(\\p{L}[\\p{L} /-]{0,40}?)([ -]?)(\\d{0,6})]");

  private TagNumbers() {}

  /**
   * Numbers tags within a text, where they are not so numbered already: the first of a kind has no
   * number, the second has 2.
   *
   * @param text a masked text
   * @return the text, with no number greater than there are different tags of its kind
   */
  public static String within(String text) {
    Map<String, Map<String, Integer>> kinds = new LinkedHashMap<>();
    boolean within = true;
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      if (Masker.isMask(tags.group(1))) {
        Map<String, Integer> numbers =
            kinds.computeIfAbsent(tags.group(1), kind -> new HashMap<>());
        numbers.putIfAbsent(number(tags), numbers.size() + 1);
      }
    }
    for (Map<String, Integer> numbers : kinds.values()) {
      within &= numbers.keySet().stream().allMatch(n -> Integer.parseInt(n) <= numbers.size());
    }
    return within ? text : TAG.matcher(text).replaceAll(tag -> renumbered(tag, kinds));
  }

  private static String renumbered(MatchResult tag, Map<String, Map<String, Integer>> kinds) {
    Map<String, Integer> numbers = kinds.get(tag.group(1));
    if (numbers == null) {
      return Matcher.quoteReplacement(tag.group());
    }
    int number = numbers.get(number(tag));
    String end = number == 1 ? "" : (tag.group(2).isEmpty() ? "-" : tag.group(2)) + number;
    return Matcher.quoteReplacement("[" + tag.group(1) + end + "]");
  }

  private static String number(MatchResult tag) {
    return tag.group(3).isEmpty() ? "1" : tag.group(3);
  }
}
