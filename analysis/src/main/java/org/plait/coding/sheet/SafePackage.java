package org.plait.coding.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks into a workbook before it is opened: a sheet is small when unpacked, and its parts declare
 * no document type, with which files could be read or memory filled.
 */
final class SafePackage {

  /** What a file may hold at most. */
  static final long PACKED = 50_000_000;

  private static final long UNPACKED = 32_000_000;
  private static final int PARTS = 1_000;
  private static final int HEAD = 64_000;

  private SafePackage() {}

  /** What is wrong with a file, in words; empty when it can be opened. */
  static Optional<String> fault(byte[] bytes) {
    if (bytes.length > PACKED) {
      return Optional.of("a file of more than 50 MB");
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      return fault(in);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("a damaged file");
    }
  }

  private static Optional<String> fault(ZipInputStream in) throws IOException {
    long left = UNPACKED;
    int parts = 0;
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (++parts > PARTS) {
        return Optional.of("more than 1,000 parts");
      }
      byte[] head = in.readNBytes((int) Math.min(HEAD, left + 1));
      if (declaresType(entry.getName(), head)) {
        return Optional.of("a part that declares a document type");
      }
      left -= head.length;
      byte[] more = new byte[8192];
      for (int read = in.read(more); read >= 0 && left >= 0; read = in.read(more)) {
        left -= read;
      }
      if (left < 0) {
        return Optional.of("more than 32 MB when unpacked");
      }
    }
    return parts == 0 ? Optional.of("a file that is no Excel workbook") : Optional.empty();
  }

  private static boolean declaresType(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean text = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    return text && new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
  }
}
