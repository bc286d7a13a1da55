package org.plait.ingest.wave;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plait.study.ExportLayout.Format;

/** Changes a clean delimited file the way platforms, spreadsheets, editors and people do. */
enum ExportMutator {
  /** Another delimiter, as declared. */
  DELIMITER_DECLARED(true),
  /** Another delimiter, which nobody declared. */
  DELIMITER_UNDECLARED(false),
  /** Another encoding, as declared. */
  ENCODING_DECLARED(true),
  /** UTF-16 or UTF-8 with the mark that says so. */
  BYTE_ORDER_MARK(true),
  /** Saved as windows-1252, which nobody declared. */
  ENCODING_UNDECLARED(false),
  /** One line in another encoding than the rest. */
  ENCODING_MIXED(false),
  /** Bytes that no text holds. */
  BYTES_NO_TEXT(false),
  /** Other line ends. */
  LINE_ENDS(true),
  /** Line ends of several kinds. */
  LINE_ENDS_MIXED(true),
  /** A quote round every field. */
  ALL_QUOTED(true),
  /** A quote that is opened and not closed. */
  QUOTE_UNCLOSED(false),
  /** A quote inside a field. */
  QUOTE_STRAY(false),
  /** A NUL byte. */
  NUL_BYTE(false),
  /** A row with a field too many. */
  ROW_LONGER(false),
  /** A row with a field too few. */
  ROW_SHORTER(false),
  /** Cut short in the middle of a row. */
  CUT_SHORT(false),
  /** A row that stands twice. */
  ROW_TWICE(false),
  /** A column that stands twice. */
  COLUMN_TWICE(false),
  /** Two columns of one name. */
  HEADER_TWICE(false),
  /** Header cells merged: the name stands in the first, the others are blank. */
  HEADER_MERGED(false),
  /** A column's name with a letter missing. */
  HEADER_MISTYPED(false),
  /** A column's name with an invisible character. */
  HEADER_INVISIBLE(false),
  /** A line about the export above the header. */
  PREAMBLE(false),
  /** No header at all. */
  HEADER_LOST(false),
  /** Ids as a spreadsheet shows long numbers. */
  IDS_DAMAGED(false),
  /** Cells of the key merged over rows: the value stands in the first, the others are blank. */
  KEYS_MERGED(false),
  /** Lines without anything on them. */
  BLANK_LINES(true),
  /** Columns in another order. */
  COLUMNS_MOVED(true);

  private static final List<Charset> ENCODINGS =
      List.of(
          Charset.forName("windows-1252"),
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);
  private static final List<Character> OTHERS = List.of(';', '\t', '|');

  private static final Set<ExportMutator> IN_WORKBOOKS =
      EnumSet.of(
          ROW_TWICE,
          COLUMN_TWICE,
          HEADER_TWICE,
          HEADER_MERGED,
          HEADER_MISTYPED,
          HEADER_INVISIBLE,
          HEADER_LOST,
          IDS_DAMAGED,
          KEYS_MERGED,
          COLUMNS_MOVED);

  private final boolean harmless;

  ExportMutator(boolean harmless) {
    this.harmless = harmless;
  }

  /** Whether the file still says the same, so that it must be read. */
  boolean harmless() {
    return harmless;
  }

  /**
   * Whether it can happen to a file. LimeSurvey's VV has neither quotes nor another delimiter; of a
   * workbook only its rows and columns can be changed by hand.
   */
  boolean suits(Format format) {
    if (format.workbook()) {
      return IN_WORKBOOKS.contains(this);
    }
    return format != Format.LIMESURVEY_VV
        || !name().startsWith("QUOTE") && !name().startsWith("DELIMITER") && this != ALL_QUOTED;
  }

  /** The bytes of the changed file. */
  byte[] bytes(MutatedFile file) {
    switch (this) {
      case DELIMITER_DECLARED -> {
        file.delimiter = OTHERS.get(file.random.nextInt(OTHERS.size()));
        file.declaredDelimiter = Optional.of(file.delimiter);
      }
      case DELIMITER_UNDECLARED -> {
        file.delimiter = OTHERS.get(file.random.nextInt(OTHERS.size()));
        file.declaredDelimiter = Optional.empty();
      }
      case ENCODING_DECLARED -> {
        file.charset = ENCODINGS.get(file.random.nextInt(ENCODINGS.size()));
        file.declaredCharset = Optional.of(file.charset);
      }
      case BYTE_ORDER_MARK -> {
        file.charset =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .get(file.random.nextInt(3));
        file.mark = true;
      }
      case ENCODING_UNDECLARED -> file.charset = ENCODINGS.get(file.random.nextInt(2));
      case LINE_ENDS -> file.lineEnd = file.random.nextBoolean() ? "\r\n" : "\r";
      case LINE_ENDS_MIXED -> file.mixedLineEnds = true;
      case ALL_QUOTED -> file.quoteAll = true;
      case ROW_TWICE -> {
        int row = file.anyRow();
        file.records.add(row, List.copyOf(file.records.get(row)));
      }
      case COLUMN_TWICE -> {
        int column = file.anyColumn();
        file.records.forEach(r -> r.add(column, r.get(column)));
      }
      case IDS_DAMAGED -> idsDamaged(file);
      case KEYS_MERGED -> {
        int row = Math.max(file.anyRow(), file.headerRows + 1);
        file.records.get(row).set(file.column("key"), "");
      }
      case COLUMNS_MOVED -> columnsMoved(file);
      default -> {
        return name().startsWith("HEADER") ? header(file) : broken(file);
      }
    }
    return file.written();
  }

  private byte[] header(MutatedFile file) {
    List<String> names = file.names();
    int column = 1 + file.random.nextInt(names.size() - 2);
    int bound = file.column(List.of("key", "Q1", "Q2", "Q8").get(file.random.nextInt(4)));
    String name = names.get(bound);
    switch (this) {
      case HEADER_TWICE -> names.set(column, names.get(column - 1));
      case HEADER_MERGED -> names.set(column, "");
      case HEADER_MISTYPED -> names.set(bound, name.substring(0, name.length() - 1));
      case HEADER_INVISIBLE -> names.set(bound, name.charAt(0) + "\u200B" + name.substring(1));
      default -> file.records.subList(0, file.headerRows).clear();
    }
    return file.written();
  }

  /** Changes the text itself: a row that is damaged here could not be written properly. */
  private byte[] broken(MutatedFile file) {
    List<String> lines = new ArrayList<>(file.records.stream().map(file::line).toList());
    int row = file.anyRow();
    String line = lines.get(row);
    List<String> fields = new ArrayList<>(file.fields(file.records.get(row)));
    int field = file.random.nextInt(fields.size() - 1);
    String before = file.joined(fields.subList(0, field + 1));
    String after = file.joined(fields.subList(field + 1, fields.size()));
    switch (this) {
      case QUOTE_UNCLOSED -> lines.set(row, before + file.delimiter + '"' + after);
      case QUOTE_STRAY -> lines.set(row, strayQuote(file, fields));
      case NUL_BYTE -> lines.set(row, before + '\0' + file.delimiter + after);
      case ROW_LONGER -> lines.set(row, before + file.delimiter + file.delimiter + after);
      case ROW_SHORTER -> lines.set(row, before + after);
      case PREAMBLE -> lines.add(0, "Exported by somebody on a Monday");
      case BLANK_LINES -> lines.add(row, "");
      case CUT_SHORT -> {
        // What is cut at the end of a row, or in its last field, leaves a file like any other.
        int last = line.length() - fields.get(fields.size() - 1).length() - 1;
        lines.set(row, line.substring(0, 1 + file.random.nextInt(last - 1)));
        lines.subList(row + 1, lines.size()).clear();
        return file.bytes(String.join("\n", lines));
      }
      default -> {
        return otherBytes(file, lines, row);
      }
    }
    return file.bytes(String.join("\n", lines) + "\n");
  }

  /** A quote behind the first character of a field, or of the text that its quotes enclose. */
  private static String strayQuote(MutatedFile file, List<String> fields) {
    int field = file.random.nextInt(fields.size());
    while (fields.get(field).isEmpty()) {
      field = file.random.nextInt(fields.size());
    }
    String text = fields.get(field);
    int at = text.startsWith("\"") ? 2 : 1;
    fields.set(field, text.substring(0, at) + '"' + text.substring(at));
    return file.joined(fields);
  }

  private byte[] otherBytes(MutatedFile file, List<String> lines, int row) {
    boolean mixed = this == ENCODING_MIXED;
    byte[] before = file.bytes(String.join("\n", lines.subList(0, row)) + "\n");
    byte[] odd = mixed ? "é".getBytes(ENCODINGS.get(0)) : new byte[] {(byte) 0xFF, (byte) 0xC0};
    byte[] after = file.bytes(String.join("\n", lines.subList(row, lines.size())) + "\n");
    byte[] all = Arrays.copyOf(before, before.length + odd.length + after.length);
    System.arraycopy(odd, 0, all, before.length, odd.length);
    System.arraycopy(after, 0, all, before.length + odd.length, after.length);
    return all;
  }

  /** From some row on, as where somebody put two files together. */
  private static void idsDamaged(MutatedFile file) {
    int key = file.column("key");
    int from = file.anyRow();
    for (List<String> row : file.records.subList(from, file.records.size())) {
      double number = Double.parseDouble(row.get(key));
      row.set(key, String.format(Locale.ROOT, "%.5E", number).replace("E+0", "E+"));
    }
  }

  private static void columnsMoved(MutatedFile file) {
    int from = file.anyColumn();
    int to = file.anyColumn();
    file.records.forEach(r -> r.add(to, r.remove(from)));
  }
}
