package org.plait.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder a run writes to: {@code report/}, which may be shared, and {@code work/}, which is
 * private.
 *
 * <p>A report is written beside the old one and then takes its place, so that a reader finds the
 * old report or the new one, never a mixture, and the old one when writing fails.
 *
 * @param root the folder that holds both
 */
public record OutputFolder(Path root) {

  private static final String MARK = "manifest.json";

  /**
   * Where the report lies.
   *
   * @return the folder
   */
  public Path report() {
    return root.resolve("report");
  }

  /**
   * Where the private results lie.
   *
   * @return the folder
   */
  public Path work() {
    return root.resolve("work");
  }

  /**
   * Puts a new report in the place of the old one.
   *
   * @param files bytes by path relative to the report
   * @throws OutputException when it can't be written; the old report stays
   */
  public void replaceReport(Map<String, byte[]> files) {
    Path next = root.resolve(".report-next");
    Path old = root.resolve(".report-old");
    try {
      refuseForeign();
      delete(next);
      delete(old);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(next.resolve(file.getKey()), file.getValue());
      }
      if (Files.exists(report())) {
        Files.move(report(), old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(next, report(), StandardCopyOption.ATOMIC_MOVE);
      delete(old);
    } catch (IOException | UncheckedIOException e) {
      restore(old);
      throw unwritable("report/", e);
    }
  }

  /**
   * Writes private results, each file whole or not at all.
   *
   * @param files bytes by path relative to {@code work/}
   * @throws OutputException when they can't be written
   */
  public void writeWork(Map<String, byte[]> files) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = work().resolve(file.getKey());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        write(part, file.getValue());
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unwritable("work/", e);
    }
  }

  private void refuseForeign() throws IOException {
    if (!Files.isDirectory(report()) || Files.exists(report().resolve(MARK))) {
      return;
    }
    try (Stream<Path> entries = Files.list(report())) {
      if (entries.findAny().isPresent()) {
        throw new OutputException(
            "report/ holds files Plait did not write (there is no manifest.json), so it is left as it is."
                + " Move them away, or give another folder with --out.");
      }
    }
  }

  private void restore(Path old) {
    try {
      if (Files.exists(old) && !Files.exists(report())) {
        Files.move(old, report(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new OutputException(
          "the report can't be written, and the old one could not be put back: it lies in .report-old.");
    }
  }

  private static OutputException unwritable(String what, Exception cause) {
    return new OutputException(
        what
            + " can't be written ("
            + cause.getClass().getSimpleName()
            + "). Free some space or make the folder writable, or give another one with --out.");
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
