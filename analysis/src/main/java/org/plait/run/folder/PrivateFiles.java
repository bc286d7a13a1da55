package org.plait.run.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.plait.run.OutputException;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/**
 * Writes files with people's work to a folder: all of them or none, and nothing over what lies
 * there unless told to. A file that holds the same already is left alone.
 */
public final class PrivateFiles {

  private PrivateFiles() {}

  /**
   * Writes the files.
   *
   * @param files what to write, by name
   * @param folder where to; made when it does not exist
   * @param replaceable which files may be overwritten, by name
   * @param remedy what to do about a file that stands in the way
   * @return the files' paths
   * @throws StudyException when a file stands in the way; then nothing is written
   * @throws OutputException when the folder can't be written
   */
  public static List<Path> write(
      SortedMap<String, byte[]> files, Path folder, Predicate<String> replaceable, String remedy) {
    try {
      List<Finding> inTheWay = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
            && !same(path, file.getValue())
            && (!replaceable.test(file.getKey()) || !Files.isRegularFile(path))) {
          inTheWay.add(inTheWay(file.getKey(), remedy));
        }
      }
      if (!inTheWay.isEmpty()) {
        throw new StudyException(inTheWay);
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        FileTree.replace(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new OutputException(
          folder
              + " can't be written: "
              + FileTree.reason(e)
              + ". Make it writable, or give another folder with --out.");
    }
    return files.keySet().stream().map(folder::resolve).toList();
  }

  private static boolean same(Path path, byte[] bytes) throws IOException {
    return Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes);
  }

  private static Finding inTheWay(String name, String remedy) {
    return Finding.of(
        Severity.ERROR,
        "file-exists",
        Place.of(name),
        "",
        "must not exist, or hold the same, as somebody's work may stand in it; found another file.",
        remedy);
  }
}
