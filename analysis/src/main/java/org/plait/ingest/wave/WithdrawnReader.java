package org.plait.ingest.wave;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plait.ingest.RespondentKey;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.file.FileFindings;
import org.plait.study.Linkage;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Spelling;

/**
 * Reads the list of people who withdrew: columns {@code survey} and {@code respondent}, a row a
 * person. Their keys are never named in a finding.
 */
public final class WithdrawnReader {

  private WithdrawnReader() {}

  /**
   * Reads a list.
   *
   * @param dataFolder the folder the file lies in
   * @param file its name, relative to the folder
   * @param surveys how each of the study's surveys is linked, by its id
   * @return the normalised keys by survey; empty when an error was found
   */
  public static Loaded<Map<String, Set<String>>> read(
      Path dataFolder, String file, Map<String, Linkage> surveys) {
    DelimitedTable table = DelimitedFile.read(dataFolder, file, DelimitedFile.Layout.DETECTED);
    FileFindings findings = new FileFindings(file);
    table.findings().forEach(findings::add);
    if (findings.anyError()) {
      return new Loaded<>(Optional.empty(), findings.inOrder());
    }
    OptionalInt survey = column(table, "survey", findings);
    OptionalInt respondent = column(table, "respondent", findings);
    Map<String, Set<String>> withdrawn = new TreeMap<>();
    if (survey.isPresent() && respondent.isPresent()) {
      for (DelimitedTable.Record row : table.records()) {
        String name = AnswerText.tidy(row.cells().get(survey.getAsInt()));
        Optional<String> key =
            RespondentKey.of(
                row.cells().get(respondent.getAsInt()), surveys.getOrDefault(name, Linkage.NONE));
        check(name, key, surveys.keySet(), row.line(), findings);
        key.ifPresent(k -> withdrawn.computeIfAbsent(name, s -> new TreeSet<>()).add(k));
      }
    }
    return new Loaded<>(
        findings.anyError() ? Optional.empty() : Optional.of(Map.copyOf(withdrawn)),
        new ArrayList<>(findings.inOrder()));
  }

  private static OptionalInt column(DelimitedTable table, String name, FileFindings findings) {
    OptionalInt position = table.header().position(name);
    if (position.isEmpty()) {
      findings.error(
          "missing-column",
          1,
          name,
          "column must stand in the header, found none of that name.",
          "Name the columns survey and respondent.");
    }
    return position;
  }

  private static void check(
      String survey, Optional<String> key, Set<String> surveys, int line, FileFindings findings) {
    if (!surveys.contains(survey)) {
      findings.error(
          "unknown-survey",
          line,
          "survey",
          "must be a survey of the study ("
              + Spelling.list(List.copyOf(surveys))
              + "), found another.",
          "Correct the name.");
    }
    if (key.isEmpty()) {
      findings.error(
          "no-key",
          line,
          "respondent",
          "must be a respondent's key, found none.",
          "Add the key, or remove the row.");
    }
  }
}
