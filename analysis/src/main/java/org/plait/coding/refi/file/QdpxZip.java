package org.plait.coding.refi.file;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.plait.study.finding.Place;

/**
 * The packed files of a project. Nothing is ever unpacked to disk; a project whose files would lie
 * outside its folder, or that grows beyond reason, is refused.
 */
final class QdpxZip implements AutoCloseable {

  /** The earliest time that every program for packed files reads alike. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Pattern OUTSIDE =
      Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|[/\\\\].*|[A-Za-z]:.*", Pattern.DOTALL);

  private final ZipFile zip;
  private final String file;
  private final ZipLimits limits;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final byte[] buffer = new byte[1 << 16];
  private long unpacked;

  private QdpxZip(ZipFile zip, String file, ZipLimits limits) {
    this.zip = zip;
    this.file = file;
    this.limits = limits;
  }

  /** Packs files in the order given. */
  static byte[] pack(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> text : files.entrySet()) {
        ZipEntry entry = new ZipEntry(text.getKey());
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static QdpxZip open(Path path, ZipLimits limits) throws IOException {
    String file = path.getFileName().toString();
    try {
      QdpxZip project = new QdpxZip(new ZipFile(path.toFile()), file, limits);
      project.list();
      return project;
    } catch (ZipException e) {
      throw damaged(file);
    }
  }

  private void list() throws IOException {
    try {
      if (zip.size() > limits.entries()) {
        throw tooLarge("must not hold more than " + limits.entries() + " files, but does.");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (OUTSIDE.matcher(entry.getName()).matches()) {
          throw Refusal.of(
              "unsafe-path",
              Place.of(file),
              "the files in a project must lie inside it, found one that would be unpacked"
                  + " elsewhere.",
              "Don't open this file. Ask for another export by the program that wrote it.");
        }
        entries.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry);
      }
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The names of the files that lie directly in the project and end so. */
  List<String> inRoot(String ending) {
    return entries.keySet().stream()
        .filter(name -> !name.contains("/") && !name.startsWith(".") && name.endsWith(ending))
        .sorted()
        .toList();
  }

  /** A file's bytes; case does not matter. */
  Optional<byte[]> read(String name) throws IOException {
    ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        unpacked += read;
        check(entry, bytes.size());
      }
      return Optional.of(bytes.toByteArray());
    } catch (ZipException | EOFException e) {
      throw damaged(file);
    }
  }

  private void check(ZipEntry entry, long size) {
    if (unpacked > limits.bytes()) {
      throw tooLarge(
          "must not unpack to more than " + limits.bytes() / (1 << 20) + " MB, but does.");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > ZipLimits.SMALL && size / packed > limits.ratio()) {
      throw tooLarge(
          "must not grow more than " + limits.ratio() + " times when unpacked, but does.");
    }
  }

  private static RuntimeException damaged(String file) {
    return Refusal.of(
        "not-a-project",
        Place.of(file),
        "must be a packed project (QDPX), but can't be unpacked.",
        "Export it again as QDPX from the program that wrote it.");
  }

  private RuntimeException tooLarge(String message) {
    return Refusal.of(
        "too-large",
        Place.of(file),
        message,
        "If you trust who sent it, export it again with fewer texts at a time.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
