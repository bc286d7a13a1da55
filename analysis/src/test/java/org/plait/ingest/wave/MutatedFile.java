package org.plait.ingest.wave;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.plait.ingest.platform.VvCells;
import org.plait.simulation.platform.VvText;
import org.plait.simulation.platform.WorkbookText;
import org.plait.study.ExportLayout.Format;

/**
 * An export in the making: its records and how they are written, which mutators change one by one,
 * and what of it the study declares.
 */
final class MutatedFile {

  final List<List<String>> records = new ArrayList<>();
  final int headerRows;
  final Format format;
  private final boolean vv;
  final Random random;
  char delimiter;
  String lineEnd = "\n";
  boolean mixedLineEnds;
  boolean quoteAll;
  boolean mark;
  Charset charset = StandardCharsets.UTF_8;
  Optional<Charset> declaredCharset = Optional.empty();
  Optional<Character> declaredDelimiter;

  MutatedFile(List<List<String>> clean, int headerRows, Format format, Random random) {
    clean.forEach(r -> records.add(new ArrayList<>(r)));
    this.headerRows = headerRows;
    this.format = format;
    this.vv = format == Format.LIMESURVEY_VV;
    this.random = random;
    this.delimiter = vv ? '\t' : ',';
    this.declaredDelimiter = vv ? Optional.empty() : Optional.of(delimiter);
  }

  /** The file with its records as they are. */
  byte[] written() {
    return format.workbook()
        ? WorkbookText.bytes(
            "Answers",
            records.subList(0, Math.min(headerRows, records.size())),
            records.subList(Math.min(headerRows, records.size()), records.size()))
        : bytes(text());
  }

  /** The row of names. */
  List<String> names() {
    return records.get(vv ? 1 : 0);
  }

  /** The number of any row of answers. */
  int anyRow() {
    return headerRows + random.nextInt(records.size() - headerRows);
  }

  int anyColumn() {
    return random.nextInt(names().size());
  }

  int column(String name) {
    return names().indexOf(name);
  }

  /** The text as it stands, without its byte order mark. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (List<String> record : records) {
      out.append(line(record));
      out.append(mixedLineEnds ? new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)] : lineEnd);
    }
    return out.toString();
  }

  String line(List<String> record) {
    return joined(fields(record));
  }

  String joined(List<String> fields) {
    return String.join(String.valueOf(delimiter), fields);
  }

  /** The cells of a record as they are written. */
  List<String> fields(List<String> record) {
    if (vv) {
      StringBuilder line = new StringBuilder();
      VvText.line(line, record);
      return VvCells.fields(line.substring(0, line.length() - 1));
    }
    return record.stream().map(this::cell).toList();
  }

  private String cell(String text) {
    boolean needed = text.chars().anyMatch(c -> c == delimiter || "\"\r\n".indexOf(c) >= 0);
    return quoteAll || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((mark ? "\uFEFF" + text : text).getBytes(charset));
    return out.toByteArray();
  }
}
