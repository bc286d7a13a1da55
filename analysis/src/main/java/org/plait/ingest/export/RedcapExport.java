package org.plait.ingest.export;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.ingest.platform.RedcapDictionary;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/** A REDCap export with what its data dictionary says of the fields. */
final class RedcapExport extends Export {

  private final DelimitedFile file;
  private final RedcapDictionary dictionary;

  private RedcapExport(DelimitedFile file, RedcapDictionary dictionary) {
    this.file = file;
    this.dictionary = dictionary;
  }

  /** The export with a dictionary below the same folder; empty when the latter has an error. */
  static Optional<RedcapExport> of(
      DelimitedFile file, Path folder, Optional<String> dictionary, FileFindings findings) {
    if (dictionary.isEmpty()) {
      return Optional.of(new RedcapExport(file, RedcapDictionary.NONE));
    }
    DelimitedTable table =
        DelimitedFile.read(folder, dictionary.get(), DelimitedFile.Layout.DETECTED);
    List<Finding> errors =
        table.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    errors.forEach(findings::add);
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    Optional<RedcapDictionary> read =
        RedcapDictionary.of(
            table.header().names(),
            table.records().stream().map(DelimitedTable.Record::cells).toList());
    if (read.isEmpty()) {
      findings.error(
          "not-a-dictionary",
          0,
          "",
          "`dictionary` must name REDCap's data dictionary, found another table in "
              + dictionary.get()
              + ".",
          "Download the data dictionary of the project, and name it.");
    }
    return read.map(d -> new RedcapExport(file, d));
  }

  @Override
  public Header header() {
    return file.header();
  }

  @Override
  public void rows(RowHandler handler) {
    file.rows(handler);
  }

  @Override
  public String damageText(Damage damage, String[] cells) {
    return file.damageText(damage, cells);
  }

  @Override
  public Charset charset() {
    return file.charset();
  }

  @Override
  public Optional<Character> separator() {
    return file.separator();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  @Override
  public Map<String, String> labels(String column) {
    return dictionary.labels().getOrDefault(column, Map.of());
  }

  @Override
  public boolean identifies(String column) {
    return dictionary.identifying().contains(column);
  }
}
