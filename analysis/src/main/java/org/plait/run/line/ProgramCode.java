package org.plait.run.line;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.plait.run.ToolVersion;
import org.plait.run.folder.FileTree;
import org.plait.study.Sha256;

/**
 * The fingerprint of the program itself: a report made by other code is made again, also between
 * two versions.
 */
final class ProgramCode {

  private ProgramCode() {}

  /** The version, and a SHA-256 that tells the library's code where that can be read. */
  static String fingerprint() {
    try {
      Path code =
          Path.of(ProgramCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ToolVersion.CURRENT
          + " "
          + (Files.isRegularFile(code) ? ofArchive(code) : ofClasses(code));
    } catch (IOException | URISyntaxException e) {
      return ToolVersion.CURRENT;
    }
  }

  /** An archive keeps the size and a checksum of each file in it: no code need be read. */
  static String ofArchive(Path archive) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream().forEach(file -> files.put(file.getName(), file.getSize() + " " + file.getCrc()));
    }
    return Sha256.hex(files.toString());
  }

  private static String ofClasses(Path folder) throws IOException {
    SortedMap<String, String> classes = new TreeMap<>();
    for (String name : FileTree.list(folder)) {
      classes.put(name, Sha256.hex(Files.readAllBytes(folder.resolve(name))));
    }
    return Sha256.hex(classes.toString());
  }
}
