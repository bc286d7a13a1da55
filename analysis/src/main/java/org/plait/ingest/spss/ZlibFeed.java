package org.plait.ingest.spss;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;

/**
 * The blocks of a .zsav file, one after the other, never more than one of them in memory. A block
 * may not be larger than 16 MiB, all of them together not larger than 4 GiB.
 */
final class ZlibFeed implements CodeFeed {

  private static final int LARGEST = 1 << 24;
  private static final long LARGEST_SUM = 1L << 32;
  private static final int HEADER = 24;
  private static final int TRAILER = 24;
  private static final int ENTRY = 24;
  private static final String WHAT = "its list of blocks";

  private final byte[] bytes;
  private final List<Block> blocks;
  private int next;
  private byte[] block = new byte[0];
  private int at;
  private long offset;

  private ZlibFeed(byte[] bytes, List<Block> blocks) {
    this.bytes = bytes;
    this.blocks = blocks;
  }

  /**
   * A block.
   *
   * @param offset where it begins
   * @param squeezed its bytes in the file
   * @param full its bytes when blown up
   */
  private record Block(long offset, int squeezed, int full) {}

  /** Reads the list of blocks, which stands at the end of the file. */
  static ZlibFeed open(byte[] bytes, ByteReader in) throws DamagedFileException {
    int start = in.position();
    long self = in.i64(WHAT);
    long trailer = in.i64(WHAT);
    long length = in.i64(WHAT);
    if (self != start || trailer < start + HEADER || length < TRAILER) {
      throw DamagedFileException.damaged(
          start, "the list of blocks must be found behind the cases", "another place");
    }
    in.position(trailer, WHAT);
    in.skip(2L * Long.BYTES, WHAT);
    in.i32(WHAT);
    int count = in.i32(WHAT);
    in.require((long) count * ENTRY, WHAT);
    if (length != TRAILER + (long) count * ENTRY || in.remaining() != length - TRAILER) {
      throw DamagedFileException.damaged(
          trailer, "the list of blocks must end the file", count + " blocks");
    }
    return new ZlibFeed(bytes, blocks(in, count, start, trailer));
  }

  private static List<Block> blocks(ByteReader in, int count, int start, long trailer)
      throws DamagedFileException {
    List<Block> blocks = new ArrayList<>(count);
    long fullAt = start;
    long squeezedAt = start + (long) HEADER;
    for (int i = 0; i < count; i++) {
      int place = in.position();
      long fullOffset = in.i64(WHAT);
      long offset = in.i64(WHAT);
      int full = in.i32(WHAT);
      int squeezed = in.i32(WHAT);
      if (full < 0 || full > LARGEST || fullAt + full - start > LARGEST_SUM) {
        throw DamagedFileException.beyondLimit(
            place, "a block must be at most 16 MiB large, all of them 4 GiB", "more");
      }
      if (fullOffset != fullAt || offset != squeezedAt || squeezed < 0) {
        throw DamagedFileException.damaged(
            place, "blocks must follow each other without gaps", "block " + (i + 1) + " elsewhere");
      }
      blocks.add(new Block(offset, squeezed, full));
      fullAt += full;
      squeezedAt += squeezed;
    }
    if (squeezedAt != trailer) {
      throw DamagedFileException.damaged(
          trailer, "blocks must reach to their list", "their end at byte " + squeezedAt);
    }
    return blocks;
  }

  @Override
  public boolean fill(byte[] into, int to, int count) throws DamagedFileException {
    int filled = 0;
    while (filled < count) {
      if (at == block.length) {
        if (next == blocks.size()) {
          if (filled > 0) {
            throw DamagedFileException.cutShort(offset, "the rest of its cases");
          }
          return false;
        }
        load(blocks.get(next++));
      }
      int some = Math.min(count - filled, block.length - at);
      System.arraycopy(block, at, into, to + filled, some);
      at += some;
      filled += some;
    }
    return true;
  }

  private void load(Block from) throws DamagedFileException {
    offset = from.offset();
    byte[] full = new byte[from.full()];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, (int) from.offset(), from.squeezed());
      int got = 0;
      int more = 1;
      while (more > 0 && got < full.length) {
        more = inflater.inflate(full, got, full.length - got);
        got += more;
      }
      boolean whole = got == full.length && inflater.inflate(new byte[1]) == 0;
      if (!whole || !inflater.finished() || inflater.getRemaining() > 0) {
        throw DamagedFileException.damaged(
            offset, "a block must be as large as its list says", "another size");
      }
    } catch (DataFormatException broken) {
      throw DamagedFileException.damaged(offset, "a block must be whole", "one that is not");
    } finally {
      inflater.end();
    }
    block = full;
    at = 0;
  }

  @Override
  public long offset() {
    return offset;
  }
}
