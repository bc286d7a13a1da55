package org.plait.coding.drift;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.coding.Codebook;
import org.plait.coding.CodebookVersions;
import org.plait.coding.codebook.CodebookChanges;
import org.plait.study.Study;

/**
 * How far the coding itself moved between waves.
 *
 * @param versions what changed from version to version of the codebook
 * @param usage how differently waves use the themes
 * @param bridge how far the coding of comments that were coded twice has moved
 */
public record Drift(
    List<VersionChange> versions, List<EstimateRow> usage, List<EstimateRow> bridge) {

  /** Copies the lists. */
  public Drift {
    versions = List.copyOf(versions);
    usage = List.copyOf(usage);
    bridge = List.copyOf(bridge);
  }

  /**
   * What changed between two versions of the codebook.
   *
   * @param from the version before
   * @param to the version after
   * @param lines a sentence a code that differs
   */
  public record VersionChange(String from, String to, List<String> lines) {

    /** Copies the lines. */
    public VersionChange {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Puts together what is known; from rows after disclosure control what may be told.
   *
   * @param study the study
   * @param book the versions of its codebook
   * @param estimates how common each theme is
   * @param bridge the rows of the bridge sample
   */
  public static Drift of(
      Study study, CodebookVersions book, List<EstimateRow> estimates, List<EstimateRow> bridge) {
    List<Codebook> line = new ArrayList<>(book.earlier());
    Codebook current = book.codebook();
    line.add(
        new Codebook(
            current.id(),
            current.version(),
            current.codes().stream().filter(code -> code.parts().isEmpty()).toList(),
            current.crosswalk()));
    List<VersionChange> changes = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      Codebook before = line.get(i - 1);
      Codebook after = line.get(i);
      changes.add(
          new VersionChange(
              before.version(), after.version(), CodebookChanges.between(before, after).codes()));
    }
    return new Drift(changes, UsageDrift.of(study, current, estimates), bridge);
  }
}
