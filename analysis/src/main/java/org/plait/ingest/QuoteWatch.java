package org.plait.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/**
 * Watches the quotes of delimited text on its way to the parser: where a quoted field was opened
 * and never closed, and which records hold a quote where none may stand (inside an unquoted field,
 * or text after a closing quote). A parser alone lets the second pass and moves cells silently.
 */
final class QuoteWatch extends Reader {

  private enum Where {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    QUOTE_SEEN,
    AFTER_QUOTE
  }

  private final Reader text;
  private final char delimiter;
  private final BitSet stray = new BitSet();
  private Where where = Where.FIELD_START;
  private int line = 1;
  private int recordLine = 1;
  private int openedLine;
  private char previous;

  QuoteWatch(Reader text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = text.read(buffer, from, length);
    for (int i = from; i < from + read; i++) {
      see(buffer[i]);
    }
    return read;
  }

  private void see(char c) {
    boolean secondHalf = c == '\n' && previous == '\r';
    boolean newLine = c == '\r' || c == '\n' && !secondHalf;
    previous = c;
    if (where == Where.QUOTED) {
      where = c == '"' ? Where.QUOTE_SEEN : Where.QUOTED;
    } else if (where == Where.QUOTE_SEEN && c == '"') {
      where = Where.QUOTED;
    } else if (c == delimiter || newLine) {
      where = Where.FIELD_START;
    } else if (!secondHalf) {
      seeInField(c);
    }
    if (newLine) {
      line++;
    }
    if (where == Where.FIELD_START && c != delimiter) {
      recordLine = line;
    }
  }

  private void seeInField(char c) {
    if (where == Where.QUOTE_SEEN) {
      stray.set(recordLine);
      where = Where.AFTER_QUOTE;
    } else if (c == '"' && where == Where.FIELD_START) {
      openedLine = line;
      where = Where.QUOTED;
    } else if (c == '"') {
      stray.set(recordLine);
    } else if (where == Where.FIELD_START) {
      where = Where.UNQUOTED;
    }
  }

  /** Whether the record that starts on a line holds a stray quote. */
  boolean strayIn(int startLine) {
    return stray.get(startLine);
  }

  /** The line on which the quoted field was opened that is still open. */
  int openedLine() {
    return openedLine;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
