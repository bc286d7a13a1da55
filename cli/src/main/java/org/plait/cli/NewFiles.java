package org.plait.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.run.folder.PrivateFiles;

/** The file that --out names and what lies beside it; none that is there is overwritten untold. */
final class NewFiles {

  private final Path out;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Path> paths = new ArrayList<>();

  NewFiles(Path out) {
    this.out = out;
  }

  /** Adds a file in the folder of --out. */
  NewFiles with(Path file, byte[] content) {
    files.put(file.getFileName().toString(), content);
    paths.add(file);
    return this;
  }

  NewFiles with(Path file, String content) {
    return with(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes all of them, or none when one stands in the way. */
  List<Path> write(boolean force) {
    Path folder = out.toAbsolutePath().normalize().getParent();
    PrivateFiles.write(
        files,
        folder,
        name -> force,
        "Overwrite it with --force, or give another file with --out.");
    return List.copyOf(paths);
  }
}
