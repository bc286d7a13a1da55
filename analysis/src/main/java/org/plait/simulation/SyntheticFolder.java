package org.plait.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.study.Sha256;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/**
 * Writes synthetic files to a folder. Files made earlier are overwritten only when told to, and
 * files made by anybody else never: its own it knows by the list in {@link SyntheticFiles#NOTICE}.
 */
public final class SyntheticFolder {

  private SyntheticFolder() {}

  /**
   * Writes the files; nothing is written when one of them must not be overwritten.
   *
   * @param files the files
   * @param folder where to; made when it does not exist
   * @param force whether files made earlier, and unchanged since, are overwritten
   * @throws StudyException when a file stands in the way
   * @throws IOException when a file can't be written
   */
  public static void write(SyntheticFiles files, Path folder, boolean force) throws IOException {
    List<Finding> inTheWay = inTheWay(files, folder, force);
    if (!inTheWay.isEmpty()) {
      throw new StudyException(inTheWay);
    }
    Files.createDirectories(folder);
    for (String name : files.names()) {
      write(folder.resolve(name), files.content(name));
    }
    for (Map.Entry<String, byte[]> copy : files.copies().entrySet()) {
      if (!Files.exists(folder.resolve(copy.getKey()))) {
        write(folder.resolve(copy.getKey()), copy.getValue());
      }
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, content);
  }

  private static List<Finding> inTheWay(SyntheticFiles files, Path folder, boolean force)
      throws IOException {
    Path notice = folder.resolve(SyntheticFiles.NOTICE);
    Map<String, String> own =
        Files.isRegularFile(notice) ? SyntheticFiles.listed(Files.readString(notice)) : Map.of();
    List<Finding> inTheWay = new ArrayList<>();
    for (String name : files.names()) {
      Path file = folder.resolve(name);
      if (!Files.exists(file)) {
        continue;
      }
      boolean made =
          Files.isRegularFile(file)
              && (name.equals(SyntheticFiles.NOTICE)
                  ? !own.isEmpty()
                  : Sha256.hex(Files.readAllBytes(file)).equals(own.get(name)));
      if (!made) {
        inTheWay.add(
            refusal(
                "not-synthetic",
                name,
                "must be a file that simulate made, found another one.",
                "Move it away, or choose another folder with --out."));
      } else if (!force) {
        inTheWay.add(
            refusal(
                "file-exists",
                name,
                "must not exist, it was made by an earlier simulation.",
                "Overwrite it with --force, or choose another folder with --out."));
      }
    }
    for (Map.Entry<String, byte[]> copy : files.copies().entrySet()) {
      Path file = folder.resolve(copy.getKey());
      if (Files.exists(file)
          && !java.util.Arrays.equals(copy.getValue(), Files.readAllBytes(file))) {
        inTheWay.add(
            refusal(
                "not-synthetic",
                copy.getKey(),
                "must be the file that lies beside the study, found another one.",
                "Move it away, or choose another folder with --out."));
      }
    }
    return inTheWay;
  }

  private static Finding refusal(String rule, String name, String message, String remedy) {
    return Finding.of(Severity.ERROR, rule, Place.of(name), "", message, remedy);
  }
}
