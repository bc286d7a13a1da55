package org.plait.study.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word somebody meant, and lists words without flooding a message. */
public final class Spelling {

  private static final int LISTED = 5;

  private Spelling() {}

  /**
   * Says what to do about a word that is not known.
   *
   * @param found the word
   * @param known the words that may stand there
   * @return {@code Did you mean `x`?}, else the words that may stand there, or that there are none
   */
  public static String remedy(String found, Collection<String> known) {
    Optional<String> near = nearest(found, known);
    if (near.isPresent()) {
      return "Did you mean `" + near.get() + "`?";
    }
    return known.isEmpty() ? "None is declared." : "Known: " + list(known) + ".";
  }

  /**
   * Lists at most five words.
   *
   * @param words the words
   * @return the words with commas, and how many more there are
   */
  public static String list(Collection<String> words) {
    String first = words.stream().limit(LISTED).collect(Collectors.joining(", "));
    return words.size() <= LISTED ? first : first + " and " + (words.size() - LISTED) + " more";
  }

  /**
   * Writes words as a choice.
   *
   * @param words the words, at least one
   * @return such as {@code first, last or most-complete}
   */
  public static String choice(Collection<String> words) {
    List<String> all = new ArrayList<>(words);
    String last = all.remove(all.size() - 1);
    return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
  }

  /**
   * The known word nearest to a word.
   *
   * @param found the word
   * @param known the words that may stand there
   * @return the nearest by edits; empty when none is near, or several are equally near
   */
  public static Optional<String> nearest(String found, Collection<String> known) {
    String word = found.toLowerCase(Locale.ROOT);
    int least = word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
    List<String> nearest = new ArrayList<>();
    for (String candidate : known) {
      int edits = edits(word, candidate.toLowerCase(Locale.ROOT));
      if (edits < least) {
        nearest.clear();
        least = edits;
      }
      if (edits == least && edits < candidate.length()) {
        nearest.add(candidate);
      }
    }
    return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
