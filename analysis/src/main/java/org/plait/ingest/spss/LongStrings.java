package org.plait.ingest.spss;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/** Labels and missing values of text wider than eight bytes, which have records of their own. */
final class LongStrings {

  private static final String WHAT = "labels or missing values of long text";

  private final ByteReader like;
  private final FileText texts;

  LongStrings(ByteReader like, FileText texts) {
    this.like = like;
    this.texts = texts;
  }

  /** The labels by variable and value. */
  Map<String, Map<String, String>> labels(Optional<Raw> record) throws DamagedFileException {
    Map<String, Map<String, String>> byName = new HashMap<>();
    if (record.isEmpty()) {
      return byName;
    }
    ByteReader in = record.get().reader(like);
    while (in.remaining() > 0) {
      String name = text(in, record.get(), in.i32(WHAT));
      in.i32(WHAT);
      int count = in.i32(WHAT);
      in.require((long) count * 2 * Integer.BYTES, WHAT);
      Map<String, String> labels = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String value = text(in, record.get(), in.i32(WHAT));
        labels.put(value, text(in, record.get(), in.i32(WHAT)));
      }
      byName.put(name, labels);
    }
    return byName;
  }

  /** The missing values by variable. */
  Map<String, Set<String>> missing(Optional<Raw> record) throws DamagedFileException {
    Map<String, Set<String>> byName = new HashMap<>();
    if (record.isEmpty()) {
      return byName;
    }
    ByteReader in = record.get().reader(like);
    while (in.remaining() > 0) {
      String name = text(in, record.get(), in.i32(WHAT));
      int count = in.u8(WHAT);
      int width = in.i32(WHAT);
      Set<String> values = new LinkedHashSet<>();
      for (int i = 0; i < count; i++) {
        values.add(text(in, record.get(), width));
      }
      byName.put(name, values);
    }
    return byName;
  }

  private String text(ByteReader in, Raw record, int length) throws DamagedFileException {
    long offset = record.offset() + (long) in.position();
    return texts.padded(in.bytes(length, WHAT), offset);
  }
}
