package org.plait.ingest.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.plait.ingest.labelled.DamagedFileException;

/**
 * Cases in codes of one byte, eight codes together: 1 to 251 a number less the bias, 252 the end,
 * 253 eight bytes that follow as they are, 254 eight spaces, 255 no value, 0 nothing at all.
 */
final class CodedCases implements CaseBytes {

  private static final int GROUP = 8;
  private static final int LITERAL = 253;
  private static final int SPACES = 254;
  private static final int NO_VALUE = 255;
  private static final int END = 252;
  private static final String WHAT = "the rest of its cases";

  private final CodeFeed feed;
  private final long[] numbers = new long[256];
  private final byte[] codes = new byte[GROUP];
  private final boolean bigEndian;
  private int code = GROUP;
  private boolean ended;

  CodedCases(CodeFeed feed, double bias, ByteOrder order) {
    this.feed = feed;
    this.bigEndian = order == ByteOrder.BIG_ENDIAN;
    for (int i = 1; i < END; i++) {
      numbers[i] = Double.doubleToRawLongBits(i - bias);
    }
    numbers[NO_VALUE] = Double.doubleToRawLongBits(SavFile.NO_VALUE);
    Arrays.setAll(numbers, i -> bigEndian ? numbers[i] : Long.reverseBytes(numbers[i]));
    numbers[SPACES] = 0x2020202020202020L;
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
      } else if (next > 0) {
        out.putLong(numbers[next]);
      }
    }
    if (out.hasRemaining() && out.position() > 0) {
      throw DamagedFileException.cutShort(feed.offset(), "the rest of a case");
    }
    return !ended;
  }

  /** The next code; the end also where the bytes end between two groups. */
  private int nextCode() throws DamagedFileException {
    if (code == GROUP) {
      if (!feed.fill(codes, 0, GROUP)) {
        return END;
      }
      code = 0;
    }
    return codes[code++] & 0xFF;
  }

  @Override
  public long offset() {
    return feed.offset();
  }
}
