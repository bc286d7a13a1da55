package org.plait.ingest.spss;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;

/**
 * The first 176 bytes of a file.
 *
 * @param compression how cases are written
 * @param cases how many cases follow; -1 when the writer did not know
 * @param bias what is taken from a code byte to get the number
 */
record SavHeader(Compression compression, int cases, double bias) {

  private static final int PRODUCT = 60;
  private static final int REST = 9 + 8 + 64 + 3;

  /** How the cases of a file are written. */
  enum Compression {
    /** Eight bytes a number. */
    NONE,
    /** A byte for each small whole number. */
    BYTECODE,
    /** The same, squeezed by zlib in blocks. */
    ZLIB
  }

  /** Reads the header, and learns the order of bytes from it. */
  static SavHeader read(ByteReader in) throws DamagedFileException {
    String magic =
        in.remaining() < 4
            ? ""
            : new String(in.bytes(4, "its first bytes"), StandardCharsets.ISO_8859_1);
    if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
      throw new DamagedFileException(
          "not-sav",
          0,
          "an SPSS file must begin with $FL2 or $FL3",
          "something else",
          "Name the .sav or .zsav file itself, or declare another `format`.");
    }
    in.skip(PRODUCT, "its header");
    order(in);
    in.i32("its header");
    int compression = in.i32("its header");
    in.i32("its header");
    int cases = in.i32("its header");
    double bias = in.f64("its header");
    in.skip(REST, "its header");
    boolean zlib = magic.equals("$FL3");
    if (compression < 0 || compression > 2 || zlib != (compression == 2)) {
      throw DamagedFileException.damaged(
          72,
          "compression must be 0, 1 or, in a .zsav file only, 2",
          Integer.toString(compression));
    }
    if (!Double.isFinite(bias) || cases < -1) {
      throw DamagedFileException.damaged(
          80, "the number of cases and the bias must be readable", "that they are not");
    }
    return new SavHeader(Compression.values()[compression], cases, bias);
  }

  private static void order(ByteReader in) throws DamagedFileException {
    int at = in.position();
    int layout = in.i32("its header");
    if (layout != 2 && layout != 3) {
      if (Integer.reverseBytes(layout) != 2 && Integer.reverseBytes(layout) != 3) {
        throw DamagedFileException.damaged(at, "layout code must be 2 or 3", "another");
      }
      in.order(ByteOrder.BIG_ENDIAN);
    }
  }
}
