package org.plait.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.file.PlainLines;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/**
 * A file with free text that no study describes: a table with a header row, or plain text with the
 * ending {@code .txt}, whose lines are the rows of a table with the column {@code text}.
 */
public final class TextFile {

  /** What to do about what is found in such a file; a study has other remedies. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "not-decodable",
          "Give the encoding in which it was saved, such as --encoding windows-1252, or save it"
              + " again as CSV or plain text in UTF-8.",
          "nul-byte",
          "If it was saved as UTF-16, give --encoding utf-16le; else save it again as CSV or plain"
              + " text in UTF-8.",
          "encoding-differs",
          "Leave out --encoding if letters such as é look wrong.",
          "no-header",
          "Save it again with the names of its columns in the first row.",
          "delimiter-detected",
          "");

  private TextFile() {}

  /**
   * Whether a file is plain text rather than a table.
   *
   * @param file the file
   * @return whether its name ends in {@code .txt}
   */
  public static boolean plain(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  /**
   * Reads a file whole.
   *
   * @param file the file; it must exist
   * @param encoding its encoding; else a byte order mark or UTF-8
   * @return its rows and findings; no rows when an error was found
   * @throws IOException when it is a link that leads nowhere
   */
  public static DelimitedTable read(Path file, Optional<Charset> encoding) throws IOException {
    Path real = file.toRealPath();
    String name = real.getFileName().toString();
    DelimitedTable read =
        plain(file)
            ? PlainLines.read(real.getParent(), name, encoding)
            : DelimitedFile.read(
                real.getParent(), name, new DelimitedFile.Layout(encoding, Optional.empty(), 1));
    return new DelimitedTable(
        read.header(),
        read.records(),
        read.findings().stream().map(TextFile::withRemedy).toList(),
        read.sha256());
  }

  /**
   * Which columns a table lacks.
   *
   * @param table the table
   * @param file what messages call it
   * @param columns the columns that are wanted
   * @return an error for each that is not there
   */
  public static List<Finding> missing(DelimitedTable table, String file, List<String> columns) {
    List<Finding> missing = new ArrayList<>();
    for (String column : columns) {
      if (table.header().position(column).isEmpty()) {
        missing.add(
            Finding.of(
                Severity.ERROR,
                "missing-column",
                new Place(file, 1, 0),
                column,
                "column must stand in the header, found none of that name.",
                Spelling.remedy(column, table.header().names())));
      }
    }
    return missing;
  }

  private static Finding withRemedy(Finding found) {
    return Finding.of(
        found.severity(),
        found.rule(),
        found.place(),
        found.field(),
        found.message(),
        REMEDIES.getOrDefault(found.rule(), found.remedy()));
  }
}
