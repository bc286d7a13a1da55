package org.plait.ingest.spss;

import org.plait.ingest.labelled.DamagedFileException;

/** Cases that are not compressed. */
final class PlainCases implements CaseBytes {

  private final byte[] bytes;
  private int at;

  PlainCases(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  @Override
  public boolean next(byte[] into) throws DamagedFileException {
    if (at == bytes.length) {
      return false;
    }
    if (bytes.length - at < into.length) {
      throw DamagedFileException.cutShort(bytes.length, "the rest of a case");
    }
    System.arraycopy(bytes, at, into, 0, into.length);
    at += into.length;
    return true;
  }

  @Override
  public long offset() {
    return at;
  }
}
