package org.plait.ingest.export;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.ingest.file.SourceFile;
import org.plait.ingest.file.Wording;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.LabelledFile;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.spss.SavFile;
import org.plait.ingest.stata.DtaFile;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.Sha256;

/**
 * The file of a statistical program as an export: a column a variable, and behind them a column for
 * each multiple-response set. Its rows are numbered from 1.
 */
public final class LabelledExport extends Export {

  private final LabelledFile file;
  private final String sha256;
  private final Header header;
  private final FileFindings findings;
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final Map<String, String> wordings = new HashMap<>();
  private final Set<String> sets = new HashSet<>();
  private boolean damaged;
  private boolean reported;

  private LabelledExport(LabelledFile file, String sha256, FileFindings findings) {
    this.file = file;
    this.sha256 = sha256;
    this.findings = findings;
    Stream<String> names = file.variables().stream().map(Variable::name);
    Stream<String> further = file.sets().stream().map(AnswerSet::name);
    this.header = Header.of(Stream.concat(names, further).toList(), findings);
    file.variables().forEach(v -> labels.put(AnswerText.tidy(v.name()), v.labels()));
    file.variables().forEach(v -> wordings.put(AnswerText.tidy(v.name()), v.label()));
    for (AnswerSet set : file.sets()) {
      sets.add(AnswerText.tidy(set.name()));
      labels.put(AnswerText.tidy(set.name()), GatheredAnswers.labels(set, file.variables()));
    }
  }

  /** Opens a file below a folder and reads its dictionary; empty when an error was found. */
  static Optional<LabelledExport> open(
      Path folder, String name, ExportLayout layout, FileFindings findings) {
    Optional<byte[]> bytes = SourceFile.bytesOf(folder, name, findings);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      LabelledFile file =
          layout.format() == Format.SAV
              ? SavFile.open(bytes.get(), layout.encoding())
              : DtaFile.open(bytes.get(), layout.encoding());
      LabelledExport export = new LabelledExport(file, Sha256.hex(bytes.get()), findings);
      export.reportEncoding(layout.encoding());
      return Optional.of(export);
    } catch (DamagedFileException damage) {
      report(damage, findings);
      return Optional.empty();
    }
  }

  private static void report(DamagedFileException damage, FileFindings findings) {
    findings.error(damage.rule(), 0, "", damage.getMessage(), damage.remedy());
  }

  private void reportEncoding(Optional<Charset> declared) {
    if (declared.isPresent() && !declared.get().equals(file.encoding())) {
      findings.warning(
          "encoding-differs",
          0,
          "",
          "encoding must be the declared "
              + declared.get().name()
              + ", found the file naming "
              + file.encoding().name()
              + " and followed it.",
          "Correct `encoding` in the study.");
    }
  }

  @Override
  public void rows(RowHandler handler) {
    int[] row = {0};
    int width = file.variables().size();
    try {
      file.cases(
          cells -> {
            row[0]++;
            return handler.row(row[0], Damage.NONE, sets.isEmpty() ? cells : gather(cells, width));
          });
    } catch (DamagedFileException damage) {
      if (!damaged) {
        damaged = true;
        report(damage, findings);
      }
    }
    reportCut();
  }

  private String[] gather(String[] cells, int width) {
    String[] all = new String[width + file.sets().size()];
    System.arraycopy(cells, 0, all, 0, width);
    IntStream.range(0, file.sets().size())
        .forEach(
            i ->
                all[width + i] = GatheredAnswers.cell(file.sets().get(i), cells, file.variables()));
    return all;
  }

  private void reportCut() {
    if (!reported && file.cutTexts() > 0) {
      findings.warning(
          "text-cut",
          0,
          "",
          "text must end with a whole letter; not so in "
              + Wording.counted(file.cutTexts(), "text")
              + ", where a program cut it to a width; the part of a letter was left out.",
          "Give the variable more room in the export if the text matters.");
    }
    reported = true;
  }

  @Override
  public String damageText(Damage damage, String[] cells) {
    throw new IllegalStateException("a case is whole, or the file is damaged as a whole");
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Charset charset() {
    return file.encoding();
  }

  @Override
  public Optional<Character> separator() {
    return Optional.empty();
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public Map<String, String> labels(String column) {
    return labels.getOrDefault(column, Map.of());
  }

  /** What the file says its columns ask, by name. */
  public Map<String, String> wordings() {
    return Map.copyOf(wordings);
  }

  /** What the file says a column asks; empty when it does not say. */
  String wording(String column) {
    return wordings.getOrDefault(column, "");
  }

  @Override
  public boolean gathered(String column) {
    return sets.contains(column);
  }
}
