package org.plait.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.statistics.response.Dispositions;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/**
 * Reads what became of everybody who was invited: a file {@code survey, wave, disposition, count}
 * with the dispositions of {@link #CODES}; rows of one disposition add up.
 */
public final class DispositionsReader {

  /** The dispositions of AAPOR, and {@code NE} for people who turned out not to belong. */
  public static final List<String> CODES = List.of("I", "P", "R", "NC", "O", "UH", "UO", "NE");

  private final String file;
  private final Panel panel;
  private final List<String> surveys;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, long[]> counts = new LinkedHashMap<>();

  private DispositionsReader(String file, Panel panel, List<String> surveys) {
    this.file = file;
    this.panel = panel;
    this.surveys = List.copyOf(surveys);
  }

  /**
   * Reads the dispositions of a survey.
   *
   * @param folder the data folder
   * @param panel the survey's panel, whose numbers the dispositions are held against
   * @param surveys the ids of the study's surveys
   * @return the panel with its dispositions; the same panel where the survey names no file
   */
  public static Loaded<Panel> read(Path folder, Panel panel, List<String> surveys) {
    Optional<String> file = panel.survey().dispositions();
    return file.isEmpty()
        ? new Loaded<>(Optional.of(panel), List.of())
        : new DispositionsReader(file.get(), panel, surveys).read(folder);
  }

  private Loaded<Panel> read(Path folder) {
    DelimitedTable table = DelimitedFile.read(folder, file, DelimitedFile.Layout.DETECTED);
    findings.addAll(table.findings());
    if (!table.header().names().isEmpty()) {
      count(table);
    }
    Map<String, Dispositions> told = new LinkedHashMap<>();
    counts.forEach((wave, by) -> told.put(wave, of(by)));
    told.forEach(this::compare);
    boolean stop = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return new Loaded<>(
        stop ? Optional.empty() : Optional.of(panel.withDispositions(told)), findings);
  }

  private static Dispositions of(long[] by) {
    return new Dispositions(by[0], by[1], by[2], by[3], by[4], by[5], by[6], by[7]);
  }

  private void count(DelimitedTable table) {
    List<OptionalInt> places =
        Stream.of("survey", "wave", "disposition", "count")
            .map(name -> column(table, name))
            .toList();
    if (places.stream().allMatch(OptionalInt::isPresent)) {
      for (DelimitedTable.Record row : table.records()) {
        List<String> cells =
            places.stream().map(place -> row.cells().get(place.getAsInt()).strip()).toList();
        count(row.line(), cells.get(0), cells.get(1), cells.get(2), cells.get(3));
      }
    }
  }

  private void count(int line, String survey, String wave, String disposition, String count) {
    if (!surveys.contains(survey)) {
      error("unknown-survey", line, "survey", "must be " + Spelling.choice(surveys) + ".");
    } else if (survey.equals(panel.survey().id())) {
      List<String> waves = panel.waves().stream().map(PanelWave::id).toList();
      int place = CODES.indexOf(disposition);
      if (!waves.contains(wave)) {
        error("unknown-wave", line, "wave", "must be " + Spelling.choice(waves) + ".");
      } else if (place < 0) {
        String codes = Spelling.choice(CODES);
        error("unknown-disposition", line, "disposition", "must be " + codes + ".");
      } else if (!count.matches("[0-9]{1,12}")) {
        error("wrong-number", line, "count", "must be a whole number, 0 or more.");
      } else {
        long[] by = counts.computeIfAbsent(wave, unseen -> new long[CODES.size()]);
        by[place] += Long.parseLong(count);
      }
    }
  }

  /** Dispositions that can't be right beside the answers or the frame are used, and it is said. */
  private void compare(String wave, Dispositions told) {
    if (told.complete() + told.partial() != panel.wave(wave).rows()) {
      warning(
          "dispositions-and-answers",
          wave,
          "I and P must add up to the respondents kept, and do not.",
          "Correct the file, or the rules for rows.");
    }
    long invited = told.eligible() + told.unknown();
    panel
        .population()
        .map(population -> population.in(wave))
        .filter(people -> people.isPresent() && people.getAsLong() != invited)
        .ifPresent(
            people ->
                warning(
                    "dispositions-and-frame",
                    wave,
                    "all dispositions but NE must add up to the people in the frame, "
                        + people.getAsLong()
                        + "; they add up to "
                        + invited
                        + ".",
                    "Correct the file, or the frame."));
  }

  private OptionalInt column(DelimitedTable table, String column) {
    OptionalInt place = table.header().position(column);
    if (place.isEmpty()) {
      error("missing-column", 1, column, "the dispositions must have this column.");
    }
    return place;
  }

  private void error(String rule, int line, String field, String message) {
    Place place = new Place(file, line, 0);
    findings.add(
        Finding.of(Severity.ERROR, rule, place, field, message, "Correct the dispositions."));
  }

  private void warning(String rule, String wave, String message, String remedy) {
    findings.add(
        Finding.of(Severity.WARNING, rule, Place.of(file), "disposition", message, remedy)
            .in(panel.survey().id(), wave));
  }
}
