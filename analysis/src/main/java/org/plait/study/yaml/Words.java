package org.plait.study.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words a file uses for the constants of an enum. */
public final class Words {

  private Words() {}

  /**
   * Lower-case words with hyphens, such as {@code most-complete}.
   *
   * @param type the enum
   * @param <E> its type
   * @return word to constant, in declared order
   */
  public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return Collections.unmodifiableMap(words);
  }

  /**
   * The constants' own names, such as {@code NOT_ASKED}.
   *
   * @param type the enum
   * @param <E> its type
   * @return name to constant, in declared order
   */
  public static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.name(), constant);
    }
    return Collections.unmodifiableMap(words);
  }

  /**
   * Two words.
   *
   * @param first one word
   * @param meaning its meaning
   * @param second the other word
   * @param other its meaning
   * @param <T> the meanings' type
   * @return word to meaning, in this order
   */
  public static <T> Map<String, T> two(String first, T meaning, String second, T other) {
    Map<String, T> words = new LinkedHashMap<>();
    words.put(first, meaning);
    words.put(second, other);
    return Collections.unmodifiableMap(words);
  }

  /**
   * Words that mean themselves.
   *
   * @param words the words
   * @return word to word, in this order
   */
  public static Map<String, String> same(String... words) {
    Map<String, String> same = new LinkedHashMap<>();
    for (String word : words) {
      same.put(word, word);
    }
    return Collections.unmodifiableMap(same);
  }
}
