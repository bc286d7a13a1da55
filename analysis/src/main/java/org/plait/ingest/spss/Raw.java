package org.plait.ingest.spss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/** Bytes with the place they stand at, whose encoding is learnt only later in the file. */
final class Raw {

  static final Raw NOTHING = new Raw(new byte[0], 0);

  private final byte[] bytes;
  private final int offset;

  private Raw(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.offset = offset;
  }

  static Raw read(ByteReader in, long count, String what) throws DamagedFileException {
    int offset = in.position();
    return new Raw(in.bytes(count, what), offset);
  }

  String text(FileText texts) throws DamagedFileException {
    return texts.padded(bytes, offset);
  }

  /** Its texts, which a separator stands between. */
  List<String> texts(FileText texts, char separator) throws DamagedFileException {
    List<String> split = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == separator) {
        split.add(texts.padded(bytes, from, i - from, offset + (long) from));
        from = i + 1;
      }
    }
    return split;
  }

  /** Its bytes as a file of their own, in an order of bytes. */
  ByteReader reader(ByteReader like) {
    ByteReader reader = new ByteReader(bytes);
    reader.order(like.order());
    return reader;
  }

  int offset() {
    return offset;
  }

  int length() {
    return bytes.length;
  }

  /** One of its bytes, 0 to 255. */
  int at(int place) {
    return bytes[place] & 0xFF;
  }

  /** A part of it. */
  Raw part(int from, int length) {
    return new Raw(Arrays.copyOfRange(bytes, from, from + length), offset + from);
  }
}
