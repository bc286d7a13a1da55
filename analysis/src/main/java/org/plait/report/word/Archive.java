package org.plait.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip file that holds the parts of a document: sorted, and with one fixed time. */
final class Archive {
  /** The earliest time a zip file can hold. */
  /** Java would write the first moment that a zip file can hold in the time zone of the machine. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** A part of a house document that is larger than this is no list of styles. */
  private static final int LARGEST = 16 << 20;

  private Archive() {}

  /** Packs parts; pictures are stored as they are, since they are compressed already. */
  static byte[] pack(SortedMap<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(entry(part.getKey(), part.getValue()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] part) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    if (name.endsWith(".png")) {
      CRC32 crc = new CRC32();
      crc.update(part);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(part.length);
      entry.setCrc(crc.getValue());
    }
    return entry;
  }

  /**
   * Unpacks some parts of a document.
   *
   * @param names the parts wanted; one that is not there is left out
   * @throws IOException when it is no zip file, or a part is too large to be one of styles
   */
  static SortedMap<String, byte[]> unpack(byte[] file, Set<String> names) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (names.contains(entry.getName())) {
          byte[] part = zip.readNBytes(LARGEST);
          if (part.length == LARGEST) {
            throw new IOException("a part is too large");
          }
          parts.put(entry.getName(), part);
        }
      }
    }
    return parts;
  }
}
