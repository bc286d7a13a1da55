package org.plait.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The characters that may separate fields, and which of them a file uses. */
final class Delimiters {

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

  /** Strict RFC 4180, but text after a closing quote is kept: the quote watch reports it. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrailingData(true).get();
  }

  /** The name of a delimiter in messages. */
  static String nameOf(char delimiter) {
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

  private static List<Integer> widths(String start, char delimiter) {
    List<Integer> widths = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(start, format(delimiter))) {
      for (CSVRecord record : parser) {
        if (record.size() > 1 || !record.get(0).isEmpty()) {
          widths.add(record.size());
        }
        if (widths.size() == RECORDS) {
          return widths;
        }
      }
    } catch (IOException | UncheckedIOException cutShort) {
      // The prefix may end inside a quoted field; what was read before it is enough to judge.
      return widths;
    }
    if (start.length() == PREFIX && widths.size() > 1) {
      widths.remove(widths.size() - 1);
    }
    return widths;
  }
}
