package org.plait.text.mask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words in lower case that come with the library. */
enum WordList {
  /** Given names that are no ordinary words. */
  GIVEN_NAMES("given-names.txt"),
  /** Family names that are no ordinary words. */
  FAMILY_NAMES("family-names.txt"),
  /** Names that are also ordinary words, such as will, may and grace. */
  NAMES_AND_WORDS("names-and-words.txt"),
  /** Words that are no name, even where they stand capitalised after a title. */
  ORDINARY("ordinary-words.txt");

  private final Set<String> words;

  WordList(String file) {
    this.words = read(file);
  }

  boolean has(String lowerCaseWord) {
    return words.contains(lowerCaseWord);
  }

  /** Words separated by commas. */
  static Set<String> words(String list) {
    return Arrays.stream(list.strip().split(",\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> read(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the library must hold " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
