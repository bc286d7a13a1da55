package org.plait.ingest.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.plait.ingest.labelled.DamagedFileException;

/**
 * Cases in codes of one byte, eight codes together: 1 to 251 a number less the bias, 252 the end,
 * 253 eight bytes that follow as they are, 254 eight spaces, 255 no value, 0 nothing at all, which
 * only fills up a group behind a whole case. A segment of text has no code of a number, and the
 * other way round; only 100, which is 0, is known to stand for spaces too.
 */
final class CodedCases implements CaseBytes {

  private static final int GROUP = 8;
  private static final int LITERAL = 253;
  private static final int SPACES = 254;
  private static final int NO_VALUE = 255;
  private static final int END = 252;
  private static final int ZERO = 100;
  private static final long EIGHT_SPACES = 0x2020202020202020L;
  private static final String WHAT = "the rest of its cases";

  private final CodeFeed feed;
  private final long[] numbers = new long[256];
  private final byte[] codes = new byte[GROUP];
  private final BitSet text;
  private int code = GROUP;
  private boolean ended;

  CodedCases(CodeFeed feed, double bias, ByteOrder order, BitSet text) {
    this.feed = feed;
    this.text = text;
    for (int i = 1; i < END; i++) {
      numbers[i] = Double.doubleToRawLongBits(i - bias);
    }
    numbers[NO_VALUE] = Double.doubleToRawLongBits(SavFile.NO_VALUE);
    if (order == ByteOrder.LITTLE_ENDIAN) {
      Arrays.setAll(numbers, i -> Long.reverseBytes(numbers[i]));
    }
    numbers[SPACES] = EIGHT_SPACES;
  }

  @Override
  public boolean next(byte[] into) throws DamagedFileException {
    ByteBuffer out = ByteBuffer.wrap(into);
    while (out.hasRemaining() && !ended) {
      int next = nextCode();
      if (next == LITERAL) {
        if (!feed.fill(into, out.position(), GROUP)) {
          throw DamagedFileException.cutShort(feed.offset(), WHAT);
        }
        out.position(out.position() + GROUP);
      } else if (next == END) {
        ended = true;
      } else if (next == 0) {
        check(out.position() == 0, "code 0 must stand behind a whole case");
      } else {
        out.putLong(number(next, text.get(out.position() / GROUP)));
      }
    }
    if (out.hasRemaining() && out.position() > 0) {
      throw DamagedFileException.cutShort(feed.offset(), "the rest of a case");
    }
    return !ended;
  }

  private long number(int next, boolean inText) throws DamagedFileException {
    check(
        inText == (next == SPACES) || inText && next == ZERO,
        "a code must fit its variable, of text or of numbers");
    return inText ? EIGHT_SPACES : numbers[next];
  }

  private void check(boolean holds, String rule) throws DamagedFileException {
    if (!holds) {
      throw DamagedFileException.damaged(feed.offset(), rule, "another");
    }
  }

  /** The next code; the end also where the bytes end between two groups. */
  private int nextCode() throws DamagedFileException {
    if (code == GROUP) {
      if (!feed.fill(codes, 0, GROUP)) {
        return END;
      }
      code = 0;
      boolean filling = false;
      for (byte one : codes) {
        check(!filling || one == 0 || one == (byte) END, "code 0 must fill up the rest of a group");
        filling |= one == 0;
      }
    }
    return codes[code++] & 0xFF;
  }

  @Override
  public long offset() {
    return feed.offset();
  }
}
