package org.plait.ingest.workbook;

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
public final class SafePackage {

  private static final int MILLION = 1_000_000;
  private static final int PARTS = 1_000;
  private static final int HEAD = 64_000;

  private SafePackage() {}

  /**
   * How large a workbook may be.
   *
   * @param packed the most bytes of the file
   * @param unpacked the most bytes of all its parts together
   */
  public record Limits(long packed, long unpacked) {

    /** A sheet that a person fills in. */
    public static final Limits SHEET = new Limits(50L * MILLION, 32L * MILLION);

    /** An export of a survey. */
    public static final Limits EXPORT = new Limits(200L * MILLION, 400L * MILLION);
  }

  /**
   * Looks for what makes a file unsafe to open.
   *
   * @param bytes the file
   * @param limits how large it may be
   * @return what is wrong with it, in words; empty when it can be opened
   */
  public static Optional<String> fault(byte[] bytes, Limits limits) {
    if (bytes.length > limits.packed()) {
      return Optional.of("a file of more than " + limits.packed() / MILLION + " MB");
    }
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      return fault(in, limits.unpacked());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("a damaged file");
    }
  }

  private static Optional<String> fault(ZipInputStream in, long most) throws IOException {
    long left = most;
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
        return Optional.of("more than " + most / MILLION + " MB when unpacked");
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
