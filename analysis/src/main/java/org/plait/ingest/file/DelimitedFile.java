package org.plait.ingest.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.plait.ingest.platform.HeaderNames;
import org.plait.study.ExportLayout.Format;
import org.plait.study.finding.Finding;

/**
 * A file of delimited text: strict RFC 4180, with three checks that parsers leave out. A quote that
 * is never closed is reported on the line that opened it; a row must be as wide as the header; a
 * quote inside an unquoted field damages its row.
 */
public final class DelimitedFile extends Export {

  private final SourceFile source;
  private final char delimiter;
  private final FileFindings findings;
  private final List<List<String>> headerRows = new ArrayList<>();
  private Header header = new Header(List.of(), false);
  private boolean reported;

  private DelimitedFile(SourceFile source, char delimiter, FileFindings findings) {
    this.source = source;
    this.delimiter = delimiter;
    this.findings = findings;
  }

  /**
   * How a file is written, as far as it is declared.
   *
   * @param encoding the declared encoding; else a byte order mark or UTF-8
   * @param delimiter the declared delimiter; else detected
   * @param headerRows how many records stand above the data; the first of them holds the names
   */
  public record Layout(Optional<Charset> encoding, Optional<Character> delimiter, int headerRows) {

    /** Nothing declared, one header row. */
    public static final Layout DETECTED = new Layout(Optional.empty(), Optional.empty(), 1);
  }

  /**
   * Reads a small file whole. Every row that is damaged is an error.
   *
   * @param folder the data folder, which the file must not leave
   * @param name the file's name, relative to the folder
   * @param layout how it is written
   * @return its header, records and findings; no records when an error was found
   */
  public static DelimitedTable read(Path folder, String name, Layout layout) {
    FileFindings findings = new FileFindings(name);
    List<DelimitedTable.Record> records = new ArrayList<>();
    Optional<DelimitedFile> file = open(folder, name, layout, Format.CSV, findings, detected -> {});
    file.ifPresent(f -> f.rows((line, damage, cells) -> f.keep(records, line, damage, cells)));
    List<Finding> found = findings.inOrder();
    return new DelimitedTable(
        file.map(DelimitedFile::header).orElse(new Header(List.of(), false)),
        findings.anyError() ? List.of() : records,
        found,
        file.map(DelimitedFile::sha256).orElse(""));
  }

  private boolean keep(
      List<DelimitedTable.Record> records, int line, Damage damage, String[] cells) {
    if (damage == Damage.NONE) {
      records.add(new DelimitedTable.Record(line, Arrays.asList(cells).subList(0, columns())));
    } else {
      findings.error("damaged-row", line, "", damageText(damage, cells), "Correct the row.");
    }
    return true;
  }

  /** Opens a wave's file, whose layout the study can declare, and reads its header rows. */
  static Optional<DelimitedFile> open(
      Path folder, String name, Layout layout, FileFindings findings) {
    return open(folder, name, layout, Format.CSV, findings);
  }

  /** Opens a wave's file, its columns named as a platform names them. */
  public static Optional<DelimitedFile> open(
      Path folder, String name, Layout layout, Format format, FileFindings findings) {
    return open(
        folder,
        name,
        layout,
        format,
        findings,
        detected ->
            findings.note(
                "delimiter-detected",
                "",
                "fields are separated by " + Delimiters.nameOf(detected) + " (detected).",
                "Declare `delimiter` to be sure."));
  }

  private static Optional<DelimitedFile> open(
      Path folder,
      String name,
      Layout layout,
      Format format,
      FileFindings findings,
      Consumer<Character> detectedDelimiter) {
    Optional<SourceFile> source = SourceFile.open(folder, name, layout.encoding(), findings);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Character> detected =
        layout.delimiter().isPresent() ? Optional.empty() : Delimiters.detect(source.get());
    char delimiter = layout.delimiter().or(() -> detected).orElse(',');
    detected.ifPresent(detectedDelimiter);
    DelimitedFile file = new DelimitedFile(source.get(), delimiter, findings);
    return file.readHeader(layout.headerRows(), format) ? Optional.of(file) : Optional.empty();
  }

  private boolean readHeader(int rows, Format format) {
    boolean complete =
        parse(
            (line, stray, cells) -> {
              headerRows.add(List.of(cells));
              return headerRows.size() < Math.max(rows, 1);
            });
    if (!complete) {
      return false;
    }
    if (headerRows.size() < Math.max(rows, 1) || source.isEmpty()) {
      findings.error(
          "no-header",
          0,
          "",
          "file must have "
              + Wording.counted(Math.max(rows, 1), rows == 0 ? "row" : "header row")
              + ", found "
              + headerRows.size()
              + ".",
          "Export it again, or correct `header-rows`.");
      return false;
    }
    List<String> first = headerRows.get(0);
    if (rows == 0) {
      headerRows.clear();
      header =
          new Header(
              IntStream.rangeClosed(1, first.size()).mapToObj(Integer::toString).toList(), false);
    } else {
      header = Header.of(HeaderNames.of(format, headerRows), findings);
    }
    return !findings.anyError();
  }

  /**
   * Hands over every row below the header, with the line on which it starts. Lines without anything
   * on them are not rows. May be called again.
   */
  @Override
  public void rows(RowHandler handler) {
    int[] skip = {headerRows.size()};
    boolean[] filled = {false};
    long[] blank = {0};
    parse(
        (line, stray, cells) -> {
          if (skip[0] > 0) {
            skip[0]--;
            return true;
          }
          if (cells.length == 1 && cells[0].isBlank() && header.width() > 1) {
            blank[0]++;
            return true;
          }
          Damage damage = damage(stray, cells);
          if (damage == Damage.NONE && header.phantom() && !cells[cells.length - 1].isEmpty()) {
            filled[0] = true;
          }
          return handler.row(line, damage, cells);
        });
    if (!reported) {
      reported = true;
      report(blank[0], filled[0]);
    }
  }

  private void report(long blank, boolean filled) {
    if (blank > 0) {
      findings.note(
          "blank-line",
          "",
          "lines that hold nothing are not rows, found "
              + Wording.counted(blank, "such line")
              + ".",
          "");
    }
    if (!header.phantom()) {
      return;
    }
    String position = Integer.toString(header.width());
    if (filled) {
      findings.error(
          "blank-header",
          1,
          "",
          "every column must have a name, found none at position " + position + ".",
          "Name the column in the export.");
    } else {
      findings.note(
          "empty-last-column",
          "",
          "the last column, at position " + position + ", has no name and no values; left out.",
          "");
    }
  }

  private Damage damage(boolean stray, String[] cells) {
    if (stray) {
      return Damage.STRAY_QUOTE;
    }
    return cells.length == header.width() ? Damage.NONE : Damage.WIDTH;
  }

  @Override
  public String damageText(Damage damage, String[] cells) {
    return damage == Damage.WIDTH
        ? "row must have "
            + Wording.counted(header.width(), "field")
            + " as the header has, found "
            + cells.length
            + "."
        : "a quote must enclose a whole field, found one inside a field.";
  }

  private interface Records {
    boolean take(int line, boolean stray, String[] cells);
  }

  private boolean parse(Records records) {
    try (DelimitedText text = new DelimitedText(source.text(), delimiter)) {
      boolean more = true;
      while (more && text.next()) {
        more = records.take(text.line(), text.stray(), text.cells());
      }
      text.unclosed().ifPresent(this::unclosed);
      return text.unclosed().isEmpty();
    }
  }

  private void unclosed(int openedLine) {
    findings.error(
        "unclosed-quote",
        openedLine,
        "",
        "a quote must be closed, found one that is open until the end of the file.",
        "Close it, or double it if it belongs to the text.");
  }

  private int columns() {
    return header.names().size();
  }

  @Override
  public Header header() {
    return header;
  }

  /** The header rows below the names. */
  public List<List<String>> furtherHeaderRows() {
    return headerRows.subList(Math.min(1, headerRows.size()), headerRows.size());
  }

  @Override
  public Charset charset() {
    return source.charset();
  }

  @Override
  public Optional<Character> separator() {
    return Optional.of(delimiter);
  }

  /** The delimiter the file looks to have, whatever was declared. */
  public Optional<Character> likelyDelimiter() {
    return Delimiters.detect(source);
  }

  @Override
  public String sha256() {
    return source.sha256();
  }
}
