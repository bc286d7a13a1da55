package org.plait.ingest.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain text as a table of one column: each line, also an empty one, is a row. */
public final class PlainLines {

  /** The name of the column. */
  public static final String COLUMN = "text";

  private PlainLines() {}

  /**
   * Reads a file whole. Line ends of every kind are accepted.
   *
   * @param folder the folder, which the file must not leave
   * @param name the file's name, relative to the folder
   * @param encoding the declared encoding; else a byte order mark or UTF-8
   * @return its lines and findings; no lines when an error was found
   */
  public static DelimitedTable read(Path folder, String name, Optional<Charset> encoding) {
    FileFindings findings = new FileFindings(name);
    Optional<SourceFile> source = SourceFile.open(folder, name, encoding, findings);
    return new DelimitedTable(
        new Header(List.of(COLUMN), false),
        source.map(PlainLines::lines).orElse(List.of()),
        findings.inOrder(),
        source.map(SourceFile::sha256).orElse(""));
  }

  private static List<DelimitedTable.Record> lines(SourceFile source) {
    List<DelimitedTable.Record> records = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(source.text())) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        records.add(new DelimitedTable.Record(records.size() + 1, List.of(line)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return records;
  }
}
