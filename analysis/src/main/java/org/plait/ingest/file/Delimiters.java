package org.plait.ingest.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The characters that may separate fields, and which of them a file uses. */
public final class Delimiters {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int PREFIX = 1 << 16;
  private static final int RECORDS = 100;

  private Delimiters() {}

  /**
   * The delimiter for which most of the first records are as wide as the header; among equals the
   * one that makes the header widest.
   *
   * @return the delimiter, or empty when none splits the header
   */
  static Optional<Character> detect(SourceFile source) {
    String start = start(source);
    Optional<Character> best = Optional.empty();
    double bestShare = 0;
    int bestWidth = 1;
    for (char candidate : CANDIDATES) {
      List<Integer> widths = widths(start, candidate);
      int width = widths.isEmpty() ? 0 : widths.get(0);
      double share = widths.stream().filter(w -> w == width).count() / (double) widths.size();
      if (width > 1 && (share > bestShare || share == bestShare && width > bestWidth)) {
        best = Optional.of(candidate);
        bestShare = share;
        bestWidth = width;
      }
    }
    return best;
  }

  /** The name of a delimiter in messages. */
  public static String nameOf(char delimiter) {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "vertical bar";
      default -> "\"" + delimiter + "\"";
    };
  }

  private static String start(SourceFile source) {
    try (Reader text = source.text()) {
      char[] buffer = new char[PREFIX];
      int filled = 0;
      int read = 0;
      while (read >= 0 && filled < PREFIX) {
        filled += read;
        read = text.read(buffer, filled, PREFIX - filled);
      }
      return new String(buffer, 0, filled);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Integer> widths(String start, char candidate) {
    // The prefix may end inside a quoted field; what was read before it is enough to judge.
    List<Integer> widths = new ArrayList<>();
    try (DelimitedText text = new DelimitedText(new StringReader(start), candidate)) {
      while (text.next()) {
        String[] cells = text.cells();
        if (cells.length > 1 || !cells[0].isEmpty()) {
          widths.add(cells.length);
        }
        if (widths.size() == RECORDS) {
          return widths;
        }
      }
      if (text.unclosed().isPresent()) {
        return widths;
      }
    }
    if (start.length() == PREFIX && widths.size() > 1) {
      widths.remove(widths.size() - 1);
    }
    return widths;
  }
}
