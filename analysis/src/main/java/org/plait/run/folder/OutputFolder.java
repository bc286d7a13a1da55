package org.plait.run.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.plait.run.OutputException;

/**
 * The folder a run writes to: {@code report/}, which may be shared, and {@code work/}, which is
 * private.
 *
 * <p>Everything is first written beside what is there, and then takes its place. A reader finds the
 * old report or the new one, never a mixture, and the old one when writing fails or is interrupted.
 *
 * @param root the folder that holds both
 */
public record OutputFolder(Path root) {

  private static final long MEGABYTE = 1024L * 1024;
  private static final String NEXT_REPORT = ".report-next";
  private static final String OLD_REPORT = ".report-old";
  private static final String NEXT_WORK = ".next";

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
   * Does something while no other run may write here.
   *
   * @param writing what to do
   * @throws OutputException when another run writes here, or nobody can
   */
  public void alone(Runnable writing) {
    FolderLock lock;
    try {
      lock = FolderLock.on(work());
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e, 0);
    }
    try {
      writing.run();
    } finally {
      lock.close();
    }
  }

  /** Whether an interrupted run left something behind. */
  public boolean interrupted() {
    return Files.exists(root.resolve(OLD_REPORT))
        || Files.exists(root.resolve(NEXT_REPORT))
        || Files.exists(work().resolve(NEXT_WORK));
  }

  /** Puts an old report back whose place was not taken, and removes what was half written. */
  public void recover() {
    Path old = root.resolve(OLD_REPORT);
    try {
      if (Files.exists(old) && !Files.exists(report())) {
        Files.move(old, report(), StandardCopyOption.ATOMIC_MOVE);
      }
      FileTree.delete(old);
      FileTree.delete(root.resolve(NEXT_REPORT));
      FileTree.delete(work().resolve(NEXT_WORK));
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e, 0);
    }
  }

  /**
   * Puts new results in the place of the old ones.
   *
   * @param report bytes by path relative to {@code report/}; empty to leave the report alone
   * @param work bytes by path relative to {@code work/}
   * @param record what this run read and writes; private files of the last run that are not among
   *     them are removed
   * @throws OutputException when they can't be written; the old report stays
   */
  public void replace(
      SortedMap<String, byte[]> report, SortedMap<String, byte[]> work, RunRecord record) {
    RunRecord before = RunRecord.read(work());
    try {
      if (!report.isEmpty()) {
        ReportOwnership.of(report(), before).refuseForeign(report.keySet());
      }
      FileTree.write(root.resolve(NEXT_REPORT), report);
      FileTree.write(work().resolve(NEXT_WORK), work);
      takeWork(work.keySet(), before);
      if (!report.isEmpty()) {
        takeReport();
      }
      FileTree.replace(work().resolve(RunRecord.FILE), record.bytes());
    } catch (IOException | UncheckedIOException e) {
      recover();
      throw unwritable(e, size(report) + size(work));
    }
  }

  private void takeWork(Set<String> names, RunRecord before) throws IOException {
    Path next = work().resolve(NEXT_WORK);
    for (String name : names) {
      Path target = work().resolve(name);
      Files.createDirectories(target.getParent());
      Files.move(
          next.resolve(name),
          target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    FileTree.delete(next);
    Set<String> stale = new TreeSet<>(before.written("work/"));
    stale.removeAll(names);
    for (String name : stale) {
      Path file = work().resolve(name).normalize();
      if (file.startsWith(work().normalize()) && Files.isRegularFile(file)) {
        Files.delete(file);
      }
    }
  }

  private void takeReport() throws IOException {
    Path old = root.resolve(OLD_REPORT);
    if (Files.exists(report())) {
      Files.move(report(), old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(root.resolve(NEXT_REPORT), report(), StandardCopyOption.ATOMIC_MOVE);
    FileTree.delete(old);
  }

  private static long size(SortedMap<String, byte[]> files) {
    return files.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  private OutputException unwritable(Exception cause, long bytes) {
    return new OutputException(
        "results can't be written to "
            + root
            + ": "
            + FileTree.reason(cause)
            + ". What lay in report/ is as it was. Make the folder writable, with "
            + (bytes / MEGABYTE + 1)
            + " MB free, or give another one with --out.");
  }
}
