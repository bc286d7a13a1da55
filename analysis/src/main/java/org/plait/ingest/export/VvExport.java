package org.plait.ingest.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.ingest.file.SourceFile;
import org.plait.ingest.file.Wording;
import org.plait.ingest.platform.VvCells;

/**
 * LimeSurvey's VV export: fields between tabs, without quotes; the wording in the first row, the
 * codes in the second.
 */
final class VvExport extends Export {

  private static final int HEADER_ROWS = 2;
  private static final char TAB = '\t';

  private final SourceFile source;
  private final Header header;

  private VvExport(SourceFile source, Header header) {
    this.source = source;
    this.header = header;
  }

  /** Opens a file below a folder; empty when an error was found. */
  static Optional<VvExport> open(
      Path folder, String name, Optional<Charset> declared, FileFindings findings) {
    Optional<SourceFile> source = SourceFile.open(folder, name, declared, findings);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    eachLine(source.get(), (line, text) -> lines.add(text) && lines.size() < HEADER_ROWS);
    if (lines.size() < HEADER_ROWS || lines.get(1).indexOf(TAB) < 0) {
      findings.error(
          "no-header",
          0,
          "",
          "a VV export must have two header rows with tabs, found "
              + Math.min(lines.size(), 1)
              + ".",
          "Export the survey as VV, or declare `format: limesurvey` for its CSV export.");
      return Optional.empty();
    }
    Header header = Header.of(VvCells.fields(lines.get(1)), findings);
    return findings.anyError() ? Optional.empty() : Optional.of(new VvExport(source.get(), header));
  }

  private interface LineHandler {
    boolean line(int number, String text);
  }

  private static void eachLine(SourceFile source, LineHandler handler) {
    try (BufferedReader reader = new BufferedReader(source.text())) {
      int number = 1;
      String line = reader.readLine();
      while (line != null && handler.line(number, line)) {
        number++;
        line = reader.readLine();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void rows(RowHandler handler) {
    eachLine(
        source,
        (number, text) -> {
          if (number <= HEADER_ROWS || text.isEmpty()) {
            return true;
          }
          String[] fields = VvCells.fields(text).toArray(String[]::new);
          boolean whole = fields.length == header.width();
          for (int i = 0; i < fields.length; i++) {
            fields[i] = VvCells.decoded(fields[i]);
          }
          return handler.row(number, whole ? Damage.NONE : Damage.WIDTH, fields);
        });
  }

  @Override
  public String damageText(Damage damage, String[] cells) {
    return "row must have "
        + Wording.counted(header.width(), "field")
        + " as the header has, found "
        + cells.length
        + ".";
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Charset charset() {
    return source.charset();
  }

  @Override
  public Optional<Character> separator() {
    return Optional.of(TAB);
  }

  @Override
  public String sha256() {
    return source.sha256();
  }
}
