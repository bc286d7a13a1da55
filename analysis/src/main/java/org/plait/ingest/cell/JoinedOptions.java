package org.plait.ingest.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart a cell of ticked options joined by a separator.
 *
 * <p>An option's label may itself hold the separator: the pieces are put together again, longest
 * first, so that every piece belongs to a declared option; when there is no such way the cell is
 * not valid.
 */
public final class JoinedOptions {

  private static final int MOST_PIECES = 1000;

  private final String separator;
  private final CodeMatcher options;
  private final int longest;

  /**
   * Prepares for a question.
   *
   * @param separator what separates options; empty when a cell holds one option
   * @param options knows the options
   * @param texts every code, label and exported value
   */
  public JoinedOptions(String separator, CodeMatcher options, List<String> texts) {
    this.separator = separator;
    this.options = options;
    this.longest = texts.stream().mapToInt(t -> ends(t.strip()).size()).max().orElse(1);
  }

  /** The meaning of each option of a cell, or empty when the cell can't be taken apart. */
  public Optional<List<Short>> read(String cell) {
    List<Integer> ends = ends(cell);
    int n = ends.size();
    if (n > MOST_PIECES) {
      return Optional.empty();
    }
    int[] next = new int[n + 1];
    short[] meaning = new short[n + 1];
    next[n] = n;
    for (int i = n - 1; i >= 0; i--) {
      for (int j = Math.min(n, i + longest); j > i && next[i] == 0; j--) {
        short match = next[j] > 0 ? options.match(piece(cell, ends, i, j)) : CodeMatcher.UNKNOWN;
        boolean blank = CodeMatcher.isMissing(match) && piece(cell, ends, i, j).isBlank();
        if (blank || match != CodeMatcher.UNKNOWN && !CodeMatcher.isMissing(match)) {
          next[i] = j;
          meaning[i] = match;
        }
      }
    }
    return next[0] == 0 ? Optional.empty() : Optional.of(chosen(next, meaning, n));
  }

  private static List<Short> chosen(int[] next, short[] meaning, int n) {
    List<Short> chosen = new ArrayList<>();
    for (int i = 0; i < n; i = next[i]) {
      if (!CodeMatcher.isMissing(meaning[i])) {
        chosen.add(meaning[i]);
      }
    }
    return chosen;
  }

  /** The first piece that is no option by itself, for the private list. */
  public String firstUnknown(String cell) {
    List<Integer> ends = ends(cell);
    for (int i = 0; i < ends.size(); i++) {
      String piece = piece(cell, ends, i, i + 1);
      if (options.match(piece) == CodeMatcher.UNKNOWN) {
        return piece;
      }
    }
    return cell;
  }

  private String piece(String cell, List<Integer> ends, int from, int to) {
    int start = from == 0 ? 0 : ends.get(from - 1) + separator.length();
    return cell.substring(start, ends.get(to - 1));
  }

  /** Where each piece ends. */
  private List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    if (!separator.isEmpty()) {
      int at = text.indexOf(separator);
      while (at >= 0) {
        ends.add(at);
        at = text.indexOf(separator, at + separator.length());
      }
    }
    ends.add(text.length());
    return ends;
  }
}
