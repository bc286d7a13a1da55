package org.plait.ingest.file;

import java.util.Arrays;

/**
 * The same short text is the same string. Answers are few and come again in every row, so most
 * cells need no new string, and looking them up needs no new hash.
 */
final class RepeatedCells {

  private static final int LONGEST = 32;
  private static final int PLACES = 1 << 12;

  private final String[] kept = new String[PLACES];
  private final char[][] letters = new char[PLACES][];

  /** The text of some characters, which may be one that was handed out before. */
  String of(char[] text, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(text, from, length);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    if (letters[place] == null || !same(letters[place], text, from, length)) {
      letters[place] = Arrays.copyOfRange(text, from, to);
      kept[place] = new String(text, from, length);
    }
    return kept[place];
  }

  private static boolean same(char[] known, char[] text, int from, int length) {
    if (known.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
