package org.plait.coding.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.CodebookVersions;
import org.plait.coding.CodedComments;
import org.plait.coding.Codings;
import org.plait.coding.CodingsApart;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.panel.Panel;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comments;

/**
 * Reads the files in which people recorded their coding, and those with other programs'
 * predictions: a row a code. Every row counts, or is set aside and counted by the rule that did so.
 */
public final class CodingReader {

  private final CodingSettings settings;
  private final CodebookVersions versions;
  private final List<Panel> panels;
  private final Comments comments;
  private final Map<String, Set<String>> withdrawn;

  /**
   * Reads codings of these comments.
   *
   * @param settings which questions are coded and in which files
   * @param versions the codes that may stand there
   * @param panels whose comments are coded, in study order
   * @param comments the comments
   * @param withdrawn the normalised keys of people who withdrew, by survey
   */
  public CodingReader(
      CodingSettings settings,
      CodebookVersions versions,
      List<Panel> panels,
      Comments comments,
      Map<String, Set<String>> withdrawn) {
    this.settings = settings;
    this.versions = versions;
    this.panels = List.copyOf(panels);
    this.comments = comments;
    this.withdrawn = Map.copyOf(withdrawn);
  }

  /**
   * Reads the files that hold people's coding.
   *
   * @param dataFolder the folder they lie in
   * @return the codings, unless a file can't be read, and every finding
   */
  public Loaded<Codings> read(Path dataFolder) {
    Map<String, String> files = new LinkedHashMap<>();
    Loaded<Codings> read = read(dataFolder, settings.human(), rows(Listed.HUMAN), files);
    List<Finding> found = new ArrayList<>(read.findings());
    Map<String, String> spellings = new LinkedHashMap<>();
    files.forEach(
        (coder, file) -> {
          String plain = coder.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
          if (spellings.putIfAbsent(plain, coder) != null) {
            found.add(spelling(file, coder));
          }
        });
    return new Loaded<>(read.value(), found);
  }

  /**
   * Reads the files that hold people's coding for other ends than estimates.
   *
   * @param dataFolder the folder they lie in
   * @param human what people said; only comments that stand there can be bridged
   * @return the codings, unless a file can't be read or belongs elsewhere, and every finding
   */
  public Loaded<CodingsApart> readApart(Path dataFolder, Codings human) {
    Loaded<Codings> training =
        read(dataFolder, settings.training(), rows(Listed.TRAINING), new LinkedHashMap<>());
    CodingRows again = rows(Listed.BRIDGE);
    human.rows().forEach(row -> again.codedBefore(row.comment()));
    Loaded<Codings> bridge = read(dataFolder, settings.bridge(), again, new LinkedHashMap<>());
    List<Finding> found = new ArrayList<>(training.findings());
    found.addAll(bridge.findings());
    return new Loaded<>(
        training.value().flatMap(t -> bridge.value().map(b -> new CodingsApart(t, b))), found);
  }

  private CodingRows rows(Listed listed) {
    return new CodingRows(settings, versions, panels, comments, withdrawn, listed);
  }

  /**
   * Reads the files that hold other programs' predictions.
   *
   * @param dataFolder the folder they lie in
   * @param human what people said; no coder may stand in both
   * @param coded the comments, as people coded them
   * @return the predictions that can be used, unless a file can't be read or a coder is named among
   *     people too, and every finding
   */
  public Loaded<MachineCoding> readMachine(Path dataFolder, Codings human, CodedComments coded) {
    CodingRows rows = rows(Listed.MACHINE);
    Map<String, String> files = new LinkedHashMap<>();
    Loaded<Codings> read = read(dataFolder, settings.machine(), rows, files);
    List<Finding> found = new ArrayList<>(read.findings());
    human.coders().stream()
        .filter(files::containsKey)
        .forEach(coder -> found.add(both(files.get(coder), coder)));
    if (read.value().isEmpty() || found.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return new Loaded<>(Optional.empty(), found);
    }
    Loaded<MachineCoding> coding = MachineCoding.of(coded, read.value().get(), files);
    found.addAll(coding.findings());
    return new Loaded<>(coding.value(), found);
  }

  private static Finding spelling(String file, String coder) {
    return Finding.of(
            Severity.WARNING,
            "coder-spelt-differently",
            Place.of(file),
            "coder",
            "must be spelt in one way, found a coder whose name differs from another’s in case or"
                + " spaces only; the two count as different people.",
            "Correct the name in one of the coding files.")
        .withValue(coder);
  }

  private static Finding both(String file, String coder) {
    return Finding.of(
            Severity.ERROR,
            "coder-human-and-machine",
            Place.of(file),
            "coder",
            "must not stand among people’s coding too, found a coder named in both.",
            "Give the machine a name of its own.")
        .withValue(coder);
  }

  private Loaded<Codings> read(
      Path dataFolder, List<String> files, CodingRows rows, Map<String, String> fileOfCoder) {
    Findings findings = new Findings();
    List<Finding> found = new ArrayList<>();
    List<Reconciliation> reconciliation = new ArrayList<>();
    for (String file : files) {
      DelimitedTable table = DelimitedFile.read(dataFolder, file, DelimitedFile.Layout.DETECTED);
      Findings own = new Findings();
      own.addAll(table.findings());
      if (!own.stop()) {
        CodingColumns columns = CodingColumns.of(table, file, panels.size() > 1, own);
        if (!own.stop()) {
          reconciliation.add(rows.take(file, table, columns, own));
          rows.codings().forEach(coding -> fileOfCoder.putIfAbsent(coding.coder(), file));
        }
      }
      findings.addAll(own.inOrder());
      found.addAll(own.inOrder());
    }
    List<String> coders = List.copyOf(fileOfCoder.keySet());
    Loaded<Codings> loaded =
        findings.loaded(() -> new Codings(rows.codings(), coders, reconciliation));
    return new Loaded<>(loaded.value(), found);
  }
}
