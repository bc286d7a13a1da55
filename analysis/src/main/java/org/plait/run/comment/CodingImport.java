package org.plait.run.comment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.coding.Codebook;
import org.plait.coding.Codings;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnText;
import org.plait.coding.sample.Purpose;
import org.plait.coding.sample.RespondentKeys;
import org.plait.coding.sample.SampleReader;
import org.plait.coding.sheet.CodingFileReader;
import org.plait.coding.sheet.CodingSheets;
import org.plait.coding.sheet.DecisionTable;
import org.plait.coding.sheet.Decisions;
import org.plait.coding.sheet.FilledSheet;
import org.plait.coding.sheet.SheetReader;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.study.words.CodingSettings.Consensus;

/**
 * What came back from coders, as files a study can name. Nothing is written.
 *
 * @param decisions what each coder decided
 * @param shared how many texts two or more coders read
 * @param differences how many of them they differ on, not settled yet
 * @param files the private files, by name
 * @param findings what was found on the way; no errors
 */
public record CodingImport(
    Decisions decisions,
    int shared,
    int differences,
    SortedMap<String, byte[]> files,
    List<Finding> findings) {

  /** The name of the sheet in which differences are settled. */
  public static final String ADJUDICATION_FILE = "adjudication.xlsx";

  public CodingImport {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    findings = List.copyOf(findings);
  }

  /**
   * Reads sheets and coding files.
   *
   * @param work the study, opened for coding
   * @param sample the file that says what was drawn
   * @param sheets what coders gave back
   * @return a coding file for each coder, and a sheet of their differences
   * @throws StudyException when anything is wrong with a file, with every finding
   */
  public static CodingImport of(CodingWork work, Path sample, List<Path> sheets) {
    Findings findings = new Findings();
    findings.addAll(work.findings());
    Path file = sample.toAbsolutePath().normalize();
    Loaded<CodingSample> drawn =
        SampleReader.read(
            file.getParent(), file.getFileName().toString(), work.comments(), work.panels());
    findings.addAll(drawn.findings());
    refuse(findings);
    CodingSample read = drawn.value().orElseThrow();
    List<FilledSheet> filled = new ArrayList<>();
    sheets.forEach(path -> filled.addAll(read(work, read, path, findings)));
    refuseTwice(filled, findings);
    refuse(findings);
    return of(work, read, filled, findings);
  }

  private static CodingImport of(
      CodingWork work, CodingSample sample, List<FilledSheet> filled, Findings findings) {
    Decisions decisions =
        new Decisions(filled.stream().flatMap(sheet -> sheet.decisions().stream()).toList());
    RespondentKeys keys = new RespondentKeys(work.panels());
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String coder : decisions.coders()) {
      String text = DecisionTable.csv(decisions.of(coder), codebook(work).version(), keys);
      files.put("coder-" + coder + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
    Map<DrawnText, List<String>> differences = decisions.differences(sample);
    boolean settling = decisions.coders().contains(Codings.ADJUDICATOR);
    if (!differences.isEmpty() && !settling) {
      CodingSheets sheets = new CodingSheets(work.study(), codebook(work));
      files.put(
          ADJUDICATION_FILE,
          sheets.forDifferences(Codings.ADJUDICATOR, differences, decisions.readers()));
    }
    if (settling && work.settings().consensus() != Consensus.ADJUDICATED) {
      findings.add(consensus(work));
    }
    return new CodingImport(
        decisions, decisions.shared(sample).size(), differences.size(), files, findings.inOrder());
  }

  /**
   * Under which key of `coding` a study names the coding files.
   *
   * @return human, or training or bridge where the comments were drawn for these
   */
  public String key() {
    return decisions.all().stream()
        .map(decision -> decision.text().purpose())
        .filter(purpose -> purpose == Purpose.TRAINING || purpose == Purpose.BRIDGE)
        .findFirst()
        .map(Purpose::word)
        .orElse("human");
  }

  private static Codebook codebook(CodingWork work) {
    return work.coded().codebook();
  }

  private static List<FilledSheet> read(
      CodingWork work, CodingSample sample, Path path, Findings findings) {
    Path file = path.toAbsolutePath().normalize();
    String name = file.getFileName().toString();
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      Loaded<List<FilledSheet>> loaded =
          new CodingFileReader(
                  work.settings(), work.coded().versions(), work.panels(), work.comments(), sample)
              .read(file.getParent(), name);
      findings.addAll(loaded.findings());
      return loaded.value().orElse(List.of());
    }
    Loaded<FilledSheet> loaded = new SheetReader(codebook(work), sample).read(name, bytes(file));
    findings.addAll(loaded.findings());
    return loaded.value().stream().toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StudyException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  "unreadable",
                  Place.of(file.getFileName().toString()),
                  "",
                  "must be a file that can be read, and can't be.",
                  "Make it readable.")));
    }
  }

  private static void refuseTwice(List<FilledSheet> filled, Findings findings) {
    Map<String, String> files = new LinkedHashMap<>();
    for (FilledSheet sheet : filled) {
      String before = files.putIfAbsent(sheet.coder(), sheet.file());
      if (before != null) {
        findings.error(
            "two-files",
            Place.of(sheet.file()),
            "",
            "a coder must give one file; coder "
                + sheet.coder()
                + " gave "
                + (before.equals(sheet.file()) ? "another of this name" : before)
                + " too.",
            "Ask the coder which of the two counts, and import that one.");
      }
    }
  }

  private static Finding consensus(CodingWork work) {
    return Finding.of(
        Severity.WARNING,
        "consensus",
        work.study().study().place(),
        "coding.consensus",
        "must be adjudicated for what was agreed to count, found "
            + work.settings().consensus().name().toLowerCase(Locale.ROOT)
            + ".",
        "Write `consensus: adjudicated`.");
  }

  private static void refuse(Findings findings) {
    if (findings.stop()) {
      throw new StudyException(findings.inOrder());
    }
  }
}
