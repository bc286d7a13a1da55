package org.plait.ingest.stata;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.CellText;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/** The sets of value labels, which stand at the end of a file. */
final class DtaLabels {

  private static final String WHAT = "labels of values";
  private static final int PADDING = 3;

  private DtaLabels() {}

  /** The labels by set and value as cells write it. */
  static Map<String, Map<String, String>> read(DtaReader reader, DtaRelease release, FileText texts)
      throws DamagedFileException {
    Map<String, Map<String, String>> sets = new HashMap<>();
    reader.tag("<value_labels>");
    while (reader.passes("<lbl>")) {
      long length = reader.unsigned(Integer.BYTES);
      int at = reader.in().position();
      byte[] name = reader.in().bytes(release.name(), WHAT);
      reader.in().skip(PADDING, WHAT);
      sets.put(texts.ended(name, 0, name.length, at), table(reader.in(), length, texts));
      reader.tag("</lbl>");
    }
    reader.tag("</value_labels></stata_dta>");
    if (reader.in().remaining() > 0) {
      throw DamagedFileException.damaged(
          reader.in().position(), "nothing must stand behind </stata_dta>", "more bytes");
    }
    return sets;
  }

  private static Map<String, String> table(ByteReader in, long length, FileText texts)
      throws DamagedFileException {
    int start = in.position();
    in.require(length, WHAT);
    int count = in.i32(WHAT);
    int size = in.i32(WHAT);
    if (count < 0 || size < 0 || length != 2L * Integer.BYTES * (count + 1L) + size) {
      throw DamagedFileException.damaged(
          start, "a set of labels must be as long as it says", count + " labels");
    }
    int[] offsets = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = in.i32(WHAT);
    }
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.i32(WHAT);
    }
    int at = in.position();
    byte[] bytes = in.bytes(size, WHAT);
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      if (offsets[i] < 0 || offsets[i] >= size) {
        throw DamagedFileException.damaged(
            start, "a label must stand in its set", "offset " + offsets[i]);
      }
      String label = texts.ended(bytes, offsets[i], size - offsets[i], at + (long) offsets[i]);
      labels.put(value(values[i], start), label);
    }
    return labels;
  }

  private static String value(int value, int start) throws DamagedFileException {
    long tag = (long) value - DtaType.FIRST_MISSING_LONG;
    if (tag < 0) {
      return CellText.number(value);
    }
    if (tag > DtaType.TAGS) {
      throw DamagedFileException.damaged(
          start, "a label must belong to a number or to one of . and .a to .z", "another");
    }
    return tag == 0 ? "." : CellText.tag((int) tag);
  }
}
