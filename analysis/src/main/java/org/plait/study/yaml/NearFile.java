package org.plait.study.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.plait.study.finding.Spelling;

/** Finds the file somebody meant in the folder where one is missing. */
public final class NearFile {

  private NearFile() {}

  /**
   * Says which file may have been meant.
   *
   * @param missing the file that is not there
   * @return {@code Did you mean wave-2.csv? } with a space behind it, or nothing where no file of
   *     the folder has a similar name
   */
  public static String question(Path missing) {
    Path name = missing.getFileName();
    Path folder = missing.toAbsolutePath().getParent();
    if (name == null || folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    return Spelling.nearest(name.toString(), names(folder))
        .map(near -> "Did you mean " + near + "? ")
        .orElse("");
  }

  /** Nothing of a folder that can't be listed: then there is no better advice. */
  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
