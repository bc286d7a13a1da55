package org.plait.ingest.stata;

import java.util.HashMap;
import java.util.Map;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/** Text of any length, which stands behind the cases and is referred to by variable and case. */
final class DtaLongTexts {

  private static final int TEXT = 130;
  private static final int BYTES = 129;
  private static final String WHAT = "long text";

  private final Map<Reference, String> texts = new HashMap<>();

  /**
   * Where a text is referred to first.
   *
   * @param variable the variable, counted from 1
   * @param row the case, counted from 1
   */
  private record Reference(long variable, long row) {}

  static DtaLongTexts read(DtaReader reader, DtaRelease release, FileText texts)
      throws DamagedFileException {
    DtaLongTexts all = new DtaLongTexts();
    reader.tag("<strls>");
    while (reader.passes("GSO")) {
      Reference at = new Reference(reader.unsigned(4), reader.unsigned(release.order()));
      int type = reader.in().u8(WHAT);
      long length = reader.unsigned(Integer.BYTES);
      int offset = reader.in().position();
      byte[] bytes = reader.in().bytes(length, WHAT);
      if (type != TEXT && type != BYTES) {
        throw DamagedFileException.damaged(
            offset, "long text must be of type 129 or 130", Integer.toString(type));
      }
      all.texts.put(at, texts.ended(bytes, 0, bytes.length, offset));
    }
    reader.tag("</strls>");
    return all;
  }

  /** The text a cell of eight bytes refers to. */
  String text(DtaReader reader, DtaRelease release, byte[] cell, long offset)
      throws DamagedFileException {
    DtaReader reference = new DtaReader(cell);
    ByteReader in = reference.in();
    in.order(reader.in().order());
    long variable = reference.unsigned(release.owner());
    long row = reference.unsigned(cell.length - release.owner());
    String text = variable == 0 && row == 0 ? "" : texts.get(new Reference(variable, row));
    if (text == null) {
      throw DamagedFileException.damaged(
          offset, "a reference must lead to long text", "variable " + variable + ", case " + row);
    }
    return text;
  }
}
