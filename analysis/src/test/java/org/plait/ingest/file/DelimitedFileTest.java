package org.plait.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.texts;
import static org.plait.ingest.wave.Surveys.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.study.finding.Severity;

/** Bytes to records: encodings, delimiters, quotes, widths, headers, lines. */
class DelimitedFileTest {

  @TempDir Path folder;

  private DelimitedTable read(byte[] content, DelimitedFile.Layout layout) {
    write(folder, "f.csv", content);
    return DelimitedFile.read(folder, "f.csv", layout);
  }

  private DelimitedTable read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8), DelimitedFile.Layout.DETECTED);
  }

  private static DelimitedFile.Layout declared(String encoding) {
    return new DelimitedFile.Layout(Optional.of(Charset.forName(encoding)), Optional.of(','), 1);
  }

  private static List<List<String>> cells(DelimitedTable table) {
    return table.records().stream().map(DelimitedTable.Record::cells).toList();
  }

  private static List<Integer> lines(DelimitedTable table) {
    return table.records().stream().map(DelimitedTable.Record::line).toList();
  }

  @Test
  void lineEndsMayBeMixedAndQuotedLineBreaksAreKept() {
    DelimitedTable table = read("a,b\r\n1,x\n2,\"y\r\nz\n\"\r3,w\n\n4,v");
    assertThat(cells(table))
        .containsExactly(
            List.of("1", "x"), List.of("2", "y\r\nz\n"), List.of("3", "w"), List.of("4", "v"));
    assertThat(lines(table)).containsExactly(2, 3, 6, 8);
  }

  @Test
  void linesThatHoldNothingAreNotRows() {
    DelimitedTable table = read("a,b\n1,2\n\n,\n3,\n \n");
    assertThat(cells(table)).containsExactly(List.of("1", "2"), List.of("", ""), List.of("3", ""));
    assertThat(texts(table.findings()))
        .contains(
            "NOTE blank-line f.csv: lines that hold nothing are not rows, found 2 such lines.");
  }

  @Test
  void whatIsDetectedIsSaidWhereItCanBeDeclared() {
    assertThat(texts(read("a;b\n1;2,5\n").findings()))
        .containsExactly("NOTE encoding-detected f.csv: read as UTF-8 (detected).");
    FileFindings findings = new FileFindings("f.csv");
    DelimitedFile.open(folder, "f.csv", DelimitedFile.Layout.DETECTED, findings);
    assertThat(texts(findings.inOrder()))
        .containsExactly(
            "NOTE encoding-detected f.csv: read as UTF-8 (detected).",
            "NOTE delimiter-detected f.csv: fields are separated by semicolon (detected). Declare"
                + " `delimiter` to be sure.");
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theDelimiterIsTheOneThatSplitsEveryRecordAlike(char delimiter) {
    String content = "id|x\n1|\"a, b; c\td|e\"\n2|f\n".replace('|', delimiter);
    DelimitedTable table = read(content);
    assertThat(table.records()).hasSize(2);
    assertThat(table.header().names()).containsExactly("id", "x");
  }

  @Test
  void aByteOrderMarkDecidesTheEncoding() {
    String content = "a,b\né,ü\n";
    for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      byte[] bytes = ("\uFEFF" + content).getBytes(Charset.forName(encoding));
      DelimitedTable table = read(bytes, DelimitedFile.Layout.DETECTED);
      assertThat(table.header().names()).containsExactly("a", "b");
      assertThat(cells(table)).containsExactly(List.of("é", "ü"));
      assertThat(texts(table.findings()))
          .contains(
              "NOTE encoding-detected f.csv: read as " + encoding + " (from its byte order mark).");
    }
  }

  @Test
  void aByteOrderMarkWinsOverADeclaration() {
    byte[] bytes = "\uFEFFa,b\né,ü\n".getBytes(StandardCharsets.UTF_8);
    DelimitedTable table = read(bytes, declared("windows-1252"));
    assertThat(cells(table)).containsExactly(List.of("é", "ü"));
    assertThat(texts(table.findings()))
        .containsExactly(
            "WARNING encoding-differs f.csv: encoding must be the declared windows-1252, found a"
                + " byte order mark of UTF-8 and followed it. Correct `encoding` in the study.");
  }

  @Test
  void bytesThatAreNotUtf8StopTheReadingAtTheirLine() {
    byte[] bytes = "a,b\n1,2\nDon\u2019t,3\n".getBytes(Charset.forName("windows-1252"));
    assertThat(texts(read(bytes, DelimitedFile.Layout.DETECTED).findings()))
        .containsExactly(
            "ERROR not-decodable f.csv:3: text must be UTF-8, found bytes that are not. If Excel"
                + " saved it, declare `encoding: windows-1252`; else export it again as UTF-8.");
    assertThat(texts(read(bytes, declared("UTF-8")).findings()))
        .containsExactly(
            "ERROR not-decodable f.csv:3: text must be UTF-8, found bytes that are not. Declare the"
                + " encoding in which it was saved, or export it again as UTF-8.");
    assertThat(cells(read(bytes, declared("windows-1252")))).contains(List.of("Don\u2019t", "3"));
  }

  @Test
  void textThatLooksLikeUtf8AgainstItsDeclarationIsAWarning() {
    byte[] bytes = "a,b\né,3\n".getBytes(StandardCharsets.UTF_8);
    assertThat(texts(read(bytes, declared("windows-1252")).findings()))
        .containsExactly(
            "WARNING encoding-differs f.csv: encoding must be the declared windows-1252, found text"
                + " that looks like UTF-8 throughout. Declare `encoding: utf-8` if letters such as"
                + " é look wrong in the report.");
  }

  @Test
  void aNulByteIsAnErrorAtItsLine() {
    byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(texts(read(bytes, DelimitedFile.Layout.DETECTED).findings()))
        .containsExactly(
            "ERROR nul-byte f.csv:1: text must not hold NUL bytes, found one. If it was saved as"
                + " UTF-16, declare `encoding: utf-16le`; else export it again as UTF-8.");
    assertThat(cells(read(bytes, declared("UTF-16LE")))).containsExactly(List.of("1", "2"));
  }

  @Test
  void anUnclosedQuoteIsReportedWhereItWasOpened() {
    assertThat(texts(read("a,b\n1,\"x\ny\"\n2,\"z\n3,w\n4,v\n").findings()))
        .contains(
            "ERROR unclosed-quote f.csv:4: a quote must be closed, found one that is open until the"
                + " end of the file. Close it, or double it if it belongs to the text.");
  }

  @Test
  void aRowOfAnotherWidthAndAStrayQuoteAreDamage() {
    assertThat(texts(read("a,b\n1,2,3\n4\n5,x\"y\n6,\"x\"y\n7,8\n").findings()))
        .filteredOn(t -> t.startsWith("ERROR"))
        .containsExactly(
            "ERROR damaged-row f.csv:2: row must have 2 fields as the header has, found 3. Correct"
                + " the row.",
            "ERROR damaged-row f.csv:3: row must have 2 fields as the header has, found 1. Correct"
                + " the row.",
            "ERROR damaged-row f.csv:4: a quote must enclose a whole field, found one inside a"
                + " field. Correct the row.",
            "ERROR damaged-row f.csv:5: a quote must enclose a whole field, found one inside a"
                + " field. Correct the row.");
  }

  @Test
  void everyHeaderMustBeNamedOnce() {
    assertThat(texts(read("a,,b,a,c,a,,d\n1,2,3,4,5,6,7,8\n").findings()))
        .filteredOn(t -> t.startsWith("ERROR"))
        .containsExactly(
            "ERROR duplicate-header f.csv:1: a: name must stand once in the header, found it at"
                + " positions 1, 4, 6. Rename all but one of them in the export.",
            "ERROR blank-header f.csv:1: every column must have a name, found none at positions 2,"
                + " 7. Name the column in the export.");
  }

  @Test
  void anEmptyLastColumnWithoutANameIsLeftOut() {
    DelimitedTable table = read("a,b,\n1,2,\n");
    assertThat(cells(table)).containsExactly(List.of("1", "2"));
    assertThat(texts(table.findings()))
        .contains(
            "NOTE empty-last-column f.csv: the last column, at position 3, has no name and no"
                + " values; left out.");
    assertThat(texts(read("a,b,\n1,2,3\n").findings()))
        .contains(
            "ERROR blank-header f.csv:1: every column must have a name, found none at position 3."
                + " Name the column in the export.");
  }

  @Test
  void anEmptyFileHasNoHeader() {
    assertThat(texts(read("").findings()))
        .contains(
            "ERROR no-header f.csv: file must have 1 header row, found 0. Export it again, or"
                + " correct `header-rows`.");
  }

  @Test
  void aFileThatIsMissingOrOutsideTheFolderIsAnError() {
    assertThat(
            texts(DelimitedFile.read(folder, "no.csv", DelimitedFile.Layout.DETECTED).findings()))
        .containsExactly(
            "ERROR file-missing no.csv: file must exist in the data folder, found none. Put it"
                + " there, correct its name in the study, or name another folder with --data.");
    write(folder, "f.csv", new byte[0]);
    Path below = folder.resolve("below");
    assertThat(below.toFile().mkdir()).isTrue();
    assertThat(
            texts(DelimitedFile.read(below, "../f.csv", DelimitedFile.Layout.DETECTED).findings()))
        .containsExactly(
            "ERROR outside-data-folder ../f.csv: file must lie in the data folder, found it"
                + " outside. Move it into the folder, or name another folder with --data.");
    assertThat(texts(DelimitedFile.read(folder, "below", DelimitedFile.Layout.DETECTED).findings()))
        .containsExactly(
            "ERROR file-unreadable below: file must be readable, found that it can't be read. Check"
                + " that it is a file, not a folder, and that you may read it.");
  }

  @Test
  void readingWhatWasWrittenGivesTheSameCells() throws Exception {
    Random random = new Random(20230206);
    String[] pieces = {
      "a", "é", "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "😀", "'", "="
    };
    for (int round = 0; round < 300; round++) {
      char delimiter = ",;\t|".charAt(random.nextInt(4));
      int width = 2 + random.nextInt(4);
      List<List<String>> rows = new ArrayList<>();
      for (int r = random.nextInt(20); r >= 0; r--) {
        List<String> row = new ArrayList<>(List.of("id" + r));
        while (row.size() < width) {
          StringBuilder cell = new StringBuilder();
          for (int n = random.nextInt(6); n > 0; n--) {
            cell.append(pieces[random.nextInt(pieces.length)]);
          }
          row.add(cell.toString());
        }
        rows.add(row);
      }
      StringBuilder out = new StringBuilder();
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter)
              .setRecordSeparator(List.of("\n", "\r\n", "\r").get(random.nextInt(3)))
              .setQuoteMode(random.nextBoolean() ? QuoteMode.ALL : QuoteMode.MINIMAL)
              .get();
      try (CSVPrinter printer = new CSVPrinter(out, format)) {
        printer.printRecord(List.of("c1", "c2", "c3", "c4", "c5").subList(0, width));
        for (List<String> row : rows) {
          printer.printRecord(row);
        }
      }
      DelimitedTable table =
          read(
              out.toString().getBytes(StandardCharsets.UTF_8),
              new DelimitedFile.Layout(Optional.empty(), Optional.of(delimiter), 1));
      assertThat(cells(table)).as("round %d", round).isEqualTo(rows);
      assertThat(table.sha256()).hasSize(64);
    }
  }

  @Test
  void aCharacterTakenAwayIsAnErrorOrChangesNoMoreThanItsOwnCell() {
    String header = "id,t,u\n";
    String clean =
        header + "1,\"a, \"\"b\"\"\",x\n2,\"c\nd\",y\n3,e,\"f\"\n4,\"g, h\",\"i, j\"\n5,\",\",k\n";
    List<String> expected = cells(read(clean)).stream().flatMap(List::stream).toList();
    for (int i = header.length(); i < clean.length() - 1; i++) {
      String damaged = clean.substring(0, i) + clean.substring(i + 1);
      DelimitedTable table = read(damaged);
      if (table.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        List<String> found = cells(table).stream().flatMap(List::stream).toList();
        assertThat(found).as(damaged).hasSameSizeAs(expected);
        long changed =
            IntStream.range(0, found.size())
                .filter(c -> !found.get(c).equals(expected.get(c)))
                .count();
        assertThat(changed).as(damaged).isLessThanOrEqualTo(1);
      }
    }
  }
}
