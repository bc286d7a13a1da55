package org.plait.ingest.stata;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.plait.ingest.labelled.CellText;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.Variable.Kind;

/**
 * How a variable's values are stored. The largest numbers of each type are no numbers: the first of
 * them is the plain missing value, the 26 behind it are the tagged ones, {@code .a} to {@code .z}.
 *
 * @param code the type's code in the file
 * @param width how many bytes a value takes
 */
record DtaType(int code, int width) {

  static final int LONG_TEXT = 32768;
  private static final int WIDEST_TEXT = 2045;
  private static final int DOUBLE = 65526;
  private static final int FLOAT = 65527;
  private static final int LONG = 65528;
  private static final int INT = 65529;
  private static final int BYTE = 65530;

  static final int FIRST_MISSING_LONG = 2_147_483_621;
  private static final int FIRST_MISSING_INT = 32_741;
  private static final int FIRST_MISSING_BYTE = 101;
  private static final int FIRST_MISSING_FLOAT = 0x7F000000;
  private static final int STEP_FLOAT = 0x800;
  private static final long FIRST_MISSING_DOUBLE = 0x7FE0000000000000L;
  private static final long STEP_DOUBLE = 0x10000000000L;
  static final int TAGS = 26;

  static Optional<DtaType> of(int code) {
    int width =
        switch (code) {
          case LONG_TEXT, DOUBLE -> 8;
          case FLOAT, LONG -> 4;
          case INT -> 2;
          case BYTE -> 1;
          default -> code >= 1 && code <= WIDEST_TEXT ? code : 0;
        };
    return width == 0 ? Optional.empty() : Optional.of(new DtaType(code, width));
  }

  boolean text() {
    return code <= LONG_TEXT;
  }

  boolean longText() {
    return code == LONG_TEXT;
  }

  /** The cell of a number that stands at a place. */
  String cell(ByteBuffer bytes, int at, Kind kind) {
    switch (code) {
      case DOUBLE:
        long bits = bytes.getLong(at);
        long beyond = bits - FIRST_MISSING_DOUBLE;
        return bits >= FIRST_MISSING_DOUBLE && beyond % STEP_DOUBLE == 0
            ? missing(beyond / STEP_DOUBLE)
            : DtaFormats.cell(kind, bytes.getDouble(at));
      case FLOAT:
        int bits4 = bytes.getInt(at);
        int beyond4 = bits4 - FIRST_MISSING_FLOAT;
        if (bits4 >= FIRST_MISSING_FLOAT && beyond4 % STEP_FLOAT == 0) {
          return missing(beyond4 / STEP_FLOAT);
        }
        float number = bytes.getFloat(at);
        return kind == Kind.NUMBER ? CellText.number(number) : DtaFormats.cell(kind, number);
      case LONG:
        return whole(bytes.getInt(at), FIRST_MISSING_LONG, kind);
      case INT:
        return whole(bytes.getShort(at), FIRST_MISSING_INT, kind);
      default:
        return whole(bytes.get(at), FIRST_MISSING_BYTE, kind);
    }
  }

  private static String whole(int number, int firstMissing, Kind kind) {
    return number >= firstMissing
        ? missing((long) number - firstMissing)
        : DtaFormats.cell(kind, number);
  }

  /** The cell of a missing value: 0 the plain one, 1 to 26 a tagged one. */
  static String missing(long tag) {
    if (tag == 0) {
      return "";
    }
    return tag <= TAGS ? MissingMark.cell(CellText.tag((int) tag)) : MissingMark.cell("." + tag);
  }
}
