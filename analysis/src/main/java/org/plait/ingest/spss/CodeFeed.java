package org.plait.ingest.spss;

import org.plait.ingest.labelled.DamagedFileException;

/** Bytes one after the other, from the file or from blocks that zlib squeezed. */
interface CodeFeed {

  /**
   * Fills a part of an array.
   *
   * @return false when no byte is left
   * @throws DamagedFileException when some but not all bytes are left, or a block is damaged
   */
  boolean fill(byte[] into, int at, int count) throws DamagedFileException;

  /** Where in the file the bytes stand that were read last. */
  long offset();

  /** Bytes of the file itself. */
  final class Plain implements CodeFeed {
    private final byte[] bytes;
    private int from;

    Plain(byte[] bytes, int from) {
      this.bytes = bytes;
      this.from = from;
    }

    @Override
    public boolean fill(byte[] into, int at, int count) throws DamagedFileException {
      if (from == bytes.length) {
        return false;
      }
      if (bytes.length - from < count) {
        throw DamagedFileException.cutShort(bytes.length, "the rest of its cases");
      }
      System.arraycopy(bytes, from, into, at, count);
      from += count;
      return true;
    }

    @Override
    public long offset() {
      return from;
    }
  }
}
