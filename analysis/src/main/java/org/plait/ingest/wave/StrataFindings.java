package org.plait.ingest.wave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.ingest.DesignCells;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.study.finding.Severity;

/** Checks the strata that an export names, and the clusters within them. */
final class StrataFindings {

  private final List<Optional<String>> strata;
  private final List<Optional<String>> clusters;
  private final List<Integer> lines;
  private final String column;

  StrataFindings(DesignCells cells, List<Integer> lines, String column) {
    this.strata = cells.strata();
    this.clusters = cells.clusters();
    this.lines = lines;
    this.column = column;
  }

  void report(FileFindings findings) {
    List<Integer> without =
        IntStream.range(0, strata.size()).filter(row -> strata.get(row).isEmpty()).boxed().toList();
    if (!without.isEmpty()) {
      findings.add(
          findings
              .finding(
                  Severity.ERROR,
                  "missing-stratum",
                  lines.get(without.get(0)),
                  column,
                  "each row must have a stratum; " + Wording.rows(without.size()) + " without one.",
                  "Correct the export, or name another column under `design.strata`.")
              .about(without.size()));
    } else {
      drawn(findings);
    }
  }

  private void drawn(FileFindings findings) {
    Map<String, Set<String>> drawn = new HashMap<>();
    Map<String, Set<String>> homes = new HashMap<>();
    for (int row = 0; row < strata.size(); row++) {
      String stratum = strata.get(row).orElseThrow();
      Optional<String> cluster = clusters.get(row);
      // Whoever names no cluster stands alone.
      String unit = cluster.map(c -> "c" + c).orElse("r" + row);
      drawn.computeIfAbsent(stratum, s -> new HashSet<>()).add(unit);
      cluster.ifPresent(c -> homes.computeIfAbsent(c, unseen -> new HashSet<>()).add(stratum));
    }
    long lonely = drawn.values().stream().filter(units -> units.size() == 1).count();
    if (drawn.size() == 1) {
      findings.note(
          "one-stratum",
          column,
          "all rows are of one stratum, so that strata change nothing.",
          "Check that it is the column you mean.");
    } else if (lonely == drawn.size()) {
      findings.error(
          "no-shared-stratum",
          0,
          column,
          "a stratum must have two or more " + units() + " for a variance; none has.",
          "Check that it is the column you mean, or name no strata.");
    } else if (lonely > 0) {
      lonely(lonely, findings);
    }
    crossing(homes.values().stream().filter(in -> in.size() > 1).count(), findings);
  }

  private void lonely(long strata, FileFindings findings) {
    findings.add(
        findings
            .finding(
                Severity.WARNING,
                "lonely-stratum",
                0,
                column,
                "a stratum must have two or more "
                    + units()
                    + " for a variance; "
                    + (strata == 1 ? "1 stratum has" : strata + " strata have")
                    + " one, whose distance from the mean of all stands for it.",
                "Join it to a stratum like it.")
            .about(strata));
  }

  private void crossing(long several, FileFindings findings) {
    if (several > 0) {
      findings.add(
          findings
              .finding(
                  Severity.WARNING,
                  "cluster-in-strata",
                  0,
                  column,
                  "a cluster must lie in one stratum; "
                      + Wording.counted(several, "cluster")
                      + (several == 1 ? " lies" : " lie")
                      + " in several, and counts as one.",
                  "Give clusters of different strata different codes, or name the strata from"
                      + " which clusters were drawn.")
              .about(several));
    }
  }

  private String units() {
    return clusters.stream().anyMatch(Optional::isPresent) ? "clusters" : "respondents";
  }
}
