package org.plait.report.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text, and how many syllables each has. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäéèêëîïôöùûü]+");
  private static final Pattern SILENT =
      Pattern.compile("(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscgzx]es|[aeiouy]le)$");
  private static final Pattern SPLIT = Pattern.compile("(?<![cgstx])i[ao](?!n)|eing|ea$|ui[nt]");

  private Words() {}

  /** Words have letters; numbers and marks are none. Parts of a word with a hyphen are words. */
  static List<String> in(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * The groups of vowels, less a silent ending, plus vowels that are spoken apart. A rule of thumb,
   * as every count of syllables without a dictionary.
   */
  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    int groups = (int) VOWELS.matcher(letters).results().count();
    boolean silent = groups > 1 && SILENT.matcher(letters).find();
    int apart = (int) SPLIT.matcher(letters).results().count();
    return Math.max(1, groups - (silent ? 1 : 0) + apart);
  }
}
