package org.plait.panel.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** Reads the file of mergers, splits and new codes: {@code from, to, date, kind}, a row a step. */
public final class SuccessionReader {

  private SuccessionReader() {}

  /**
   * Reads the file.
   *
   * @param folder the data folder
   * @param name the file's name
   * @return the succession; a code with several successors is a warning, a circle an error
   */
  public static Loaded<Succession> read(Path folder, String name) {
    DelimitedTable table = DelimitedFile.read(folder, name, DelimitedFile.Layout.DETECTED);
    List<Finding> findings = new ArrayList<>(table.findings());
    OptionalInt from = table.header().position("from");
    OptionalInt to = table.header().position("to");
    if (table.header().names().isEmpty()) {
      return new Loaded<>(Optional.empty(), findings);
    }
    if (from.isEmpty() || to.isEmpty()) {
      findings.add(
          error(
              "missing-column",
              new Place(name, 1, 0),
              from.isEmpty() ? "from" : "to",
              "the file must have the columns from and to.",
              "Name them in its first row."));
      return new Loaded<>(Optional.empty(), findings);
    }
    List<Succession.Step> steps =
        table.records().stream()
            .map(record -> step(record, from.getAsInt(), to.getAsInt()))
            .toList();
    return follow(steps, name, findings);
  }

  private static Succession.Step step(DelimitedTable.Record record, int from, int to) {
    return new Succession.Step(record.cells().get(from).strip(), record.cells().get(to).strip());
  }

  private static Loaded<Succession> follow(
      List<Succession.Step> steps, String name, List<Finding> findings) {
    try {
      Succession succession = Succession.of(steps);
      succession.ambiguous().forEach(code -> findings.add(ambiguity(steps, name, code)));
      return new Loaded<>(Optional.of(succession), findings);
    } catch (IllegalArgumentException circle) {
      findings.add(
          error(
              "succession-circle",
              Place.of(name),
              circle.getMessage(),
              "an organisation can't follow itself, but the steps lead back to where they start.",
              "Remove the wrong step."));
      return new Loaded<>(Optional.empty(), findings);
    }
  }

  private static Finding ambiguity(List<Succession.Step> steps, String name, String code) {
    long successors = steps.stream().filter(step -> step.from().equals(code)).count();
    return Finding.of(
        Severity.WARNING,
        "ambiguous-succession",
        Place.of(name),
        code,
        "an organisation can be followed to one successor only, and this one has "
            + successors
            + "; it is linked to none of them.",
        "Nothing needs doing, unless one of the steps is wrong.");
  }

  private static Finding error(
      String rule, Place place, String field, String message, String remedy) {
    return Finding.of(Severity.ERROR, rule, place, field, message, remedy);
  }
}
