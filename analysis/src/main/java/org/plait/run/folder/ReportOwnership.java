package org.plait.run.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plait.run.OutputException;
import org.plait.study.finding.Spelling;

/**
 * Which files of a report folder Plait wrote: those its manifest lists and those the last run's
 * record lists. Anything else is somebody's own and is never removed.
 *
 * @param folder the report's folder
 * @param ours paths relative to it
 * @param manifest whether it holds a manifest of Plait's
 */
record ReportOwnership(Path folder, SortedSet<String> ours, boolean manifest) {

  private static final String MANIFEST = "manifest.json";

  /** What file managers and office programs leave behind when somebody looks at a report. */
  private static final Set<String> LEFT_BY_VIEWERS =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  static ReportOwnership of(Path folder, RunRecord before) {
    SortedSet<String> ours = new TreeSet<>(before.written("report/"));
    boolean manifest = false;
    Path file = folder.resolve(MANIFEST);
    if (Files.isRegularFile(file)) {
      try {
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
        manifest = root.hasNonNull("plait") && root.path("outputs").isArray();
        root.path("outputs").forEach(output -> ours.add(output.path("file").asText()));
      } catch (IOException e) {
        manifest = false;
      }
    }
    if (manifest) {
      ours.add(MANIFEST);
    }
    return new ReportOwnership(folder, ours, manifest);
  }

  /**
   * Leaves a folder with somebody's own files as it is.
   *
   * @param next the files about to be written
   * @throws OutputException when there is such a file
   */
  void refuseForeign(Set<String> next) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new OutputException(
          "report must be a folder, and is a file, which is left as it is. Move it away, or give"
              + " another folder with --out.");
    }
    SortedSet<String> foreign = FileTree.list(folder);
    foreign.removeAll(ours);
    foreign.removeIf(ReportOwnership::leftByViewers);
    if (manifest) {
      foreign.removeAll(next);
    }
    if (!foreign.isEmpty()) {
      throw new OutputException(
          "report/ holds files Plait did not write ("
              + Spelling.list(foreign)
              + "), so it is left as it is. Move them away, or give another folder with --out.");
    }
  }

  private static boolean leftByViewers(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return LEFT_BY_VIEWERS.contains(name) || name.startsWith(".~lock.") || name.startsWith("~$");
  }
}
