package org.plait.ingest.stata;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;

/** Reads the tags and the numbers of changing width that a file is built of. */
final class DtaReader {

  private static final String WHAT = "the rest of its dictionary";

  private final ByteReader in;

  DtaReader(byte[] bytes) {
    this.in = new ByteReader(bytes);
  }

  ByteReader in() {
    return in;
  }

  /** Passes a tag, which must stand here. */
  void tag(String tag) throws DamagedFileException {
    int at = in.position();
    byte[] found = in.bytes(tag.length(), tag);
    if (!new String(found, StandardCharsets.ISO_8859_1).equals(tag)) {
      throw DamagedFileException.damaged(at, tag + " must stand here", "something else");
    }
  }

  /** Whether a tag stands here; it is passed only then. */
  boolean passes(String tag) throws DamagedFileException {
    int at = in.position();
    if (in.remaining() >= tag.length()
        && new String(in.bytes(tag.length(), tag), StandardCharsets.ISO_8859_1).equals(tag)) {
      return true;
    }
    in.position(at, tag);
    return false;
  }

  /** Text in ASCII of known length. */
  String ascii(int length) throws DamagedFileException {
    return new String(in.bytes(length, WHAT), StandardCharsets.ISO_8859_1);
  }

  /** A number without a sign of 1 to 8 bytes; one that does not fit a long is negative. */
  long unsigned(int width) throws DamagedFileException {
    byte[] bytes = in.bytes(width, WHAT);
    long number = 0;
    for (int i = 0; i < width; i++) {
      int place = in.order() == ByteOrder.BIG_ENDIAN ? i : width - 1 - i;
      number = number << 8 | bytes[place] & 0xFF;
    }
    return number;
  }
}
