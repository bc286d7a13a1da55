package org.plait.ingest.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The records of delimited text, one after the other, as RFC 4180 has them. Line ends of every kind
 * are accepted, also mixed; nothing is trimmed. What moves cells in silence is told: a quote where
 * none may stand (inside an unquoted field, or text after a closing quote), and a quote that is
 * never closed.
 */
final class DelimitedText implements AutoCloseable {

  private static final char QUOTE = '"';

  private final Reader text;
  private final char delimiter;
  private final RepeatedCells repeated = new RepeatedCells();
  private final StringBuilder quoted = new StringBuilder();
  private char[] buffer = new char[1 << 15];
  private int start;
  private int at;
  private int end;
  private String[] fields = new String[16];
  private int count;
  private int line = 1;
  private int recordLine = 1;
  private boolean stray;
  private OptionalInt unclosed = OptionalInt.empty();

  DelimitedText(Reader text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Goes to the next record; false at the end of the text, or where a quote stays open. */
  boolean next() {
    count = 0;
    stray = false;
    recordLine = line;
    if (!more()) {
      return false;
    }
    boolean another = true;
    while (another) {
      another = field();
    }
    return unclosed.isEmpty();
  }

  /** The fields of the record. */
  String[] cells() {
    return Arrays.copyOf(fields, count);
  }

  /** The line on which the record starts, from 1. */
  int line() {
    return recordLine;
  }

  /** Whether the record holds a quote where none may stand. */
  boolean stray() {
    return stray;
  }

  /** The line that opened the quote which is open at the end of the text. */
  OptionalInt unclosed() {
    return unclosed;
  }

  /** Whether another field follows in the record. */
  private boolean field() {
    if (more() && buffer[at] == QUOTE) {
      at++;
      return quotedField();
    }
    return plainField();
  }

  private boolean plainField() {
    start = at;
    while (at < end || fill()) {
      char c = buffer[at];
      if (c == delimiter || c == '\n' || c == '\r') {
        add(repeated.of(buffer, start, at));
        return separator(c);
      }
      stray |= c == QUOTE;
      at++;
    }
    add(repeated.of(buffer, start, at));
    return false;
  }

  private boolean quotedField() {
    quoted.setLength(0);
    int opened = line;
    char previous = 0;
    while (more()) {
      char c = buffer[at++];
      if (c == QUOTE && !(more() && buffer[at] == QUOTE)) {
        return afterQuote();
      }
      if (c == QUOTE) {
        at++;
      } else if (c == '\r' || c == '\n' && previous != '\r') {
        line++;
      }
      quoted.append(c);
      previous = c;
    }
    unclosed = OptionalInt.of(opened);
    return false;
  }

  /** Text after a closing quote belongs to the field, and is told. */
  private boolean afterQuote() {
    while (more()) {
      char c = buffer[at];
      if (c == delimiter || c == '\n' || c == '\r') {
        add(quoted.toString());
        return separator(c);
      }
      stray = true;
      quoted.append(c);
      at++;
    }
    add(quoted.toString());
    return false;
  }

  private boolean separator(char c) {
    at++;
    if (c == delimiter) {
      return true;
    }
    line++;
    if (c == '\r' && more() && buffer[at] == '\n') {
      at++;
    }
    return false;
  }

  private void add(String field) {
    if (count == fields.length) {
      fields = Arrays.copyOf(fields, count * 2);
    }
    fields[count++] = field;
  }

  /** Whether a character stands at the position; what was read before it is done with. */
  private boolean more() {
    if (at < end) {
      return true;
    }
    start = at;
    return fill();
  }

  /** Reads on, and keeps what stands between the start of a field and the position. */
  private boolean fill() {
    int kept = end - start;
    char[] into = kept > buffer.length / 2 ? new char[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, into, 0, kept);
    buffer = into;
    at -= start;
    start = 0;
    end = kept;
    try {
      int read = text.read(buffer, end, buffer.length - end);
      end += Math.max(read, 0);
      return read > 0;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
