package org.plait.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.run.OutputException;
import org.plait.study.Finding;
import org.plait.study.Place;
import org.plait.study.Severity;
import org.plait.study.StudyException;

/**
 * Files a command makes; none that is there already is overwritten unless told to. Only whoever
 * made them may read them, as they may hold respondents' words.
 */
final class NewFiles {

  private final Map<Path, byte[]> files = new LinkedHashMap<>();

  NewFiles with(Path file, byte[] content) {
    files.put(file, content);
    return this;
  }

  NewFiles with(Path file, String content) {
    return with(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes all of them, or none when one stands in the way. */
  List<Path> write(boolean force) {
    List<Finding> inTheWay =
        files.keySet().stream()
            .filter(file -> Files.exists(file) && !(force && Files.isRegularFile(file)))
            .map(NewFiles::inTheWay)
            .toList();
    if (!inTheWay.isEmpty()) {
      throw new StudyException(inTheWay);
    }
    files.forEach(NewFiles::write);
    return List.copyOf(files.keySet());
  }

  private static Finding inTheWay(Path file) {
    boolean plain = Files.isRegularFile(file);
    return Finding.of(
        Severity.ERROR,
        "file-exists",
        Place.of(file.toString()),
        "",
        plain ? "must not exist, but does." : "must be a file that can be made, found a folder.",
        plain
            ? "Overwrite it with --force, or give another file with --out."
            : "Give another file with --out.");
  }

  private static void write(Path file, byte[] content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, ".plait", ".tmp");
      try {
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new OutputException(
          file + " can't be written. Make its folder writable, or give another file with --out.");
    }
  }
}
