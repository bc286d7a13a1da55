package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.ingest.labelled.FileMutator;
import org.plait.instrument.Question;
import org.plait.study.ExportLayout.Format;
import org.plait.study.finding.Severity;

/** Excel workbooks as exports: a sheet of any origin, and Microsoft Forms. */
class WorkbookExportTest {

  @TempDir Path folder;

  private Surveys.Export export(Format format) {
    return new Surveys.Export(folder).platform(format);
  }

  private static Question agree(String column) {
    return Surveys.ordinal("q1").column(column).codes(Surveys.AGREE).in("T1");
  }

  /** A workbook with one sheet: texts, numbers, truths and dates. */
  private static byte[] workbook(Object[]... rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook, "Sheet1", rows);
      return bytes(workbook);
    }
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static void fill(XSSFWorkbook workbook, String name, Object[]... rows) {
    Sheet sheet = workbook.createSheet(name);
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        Object value = rows[i][j];
        if (value instanceof Number number) {
          row.createCell(j).setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
          row.createCell(j).setCellValue(truth);
        } else if (value instanceof LocalDate date) {
          Cell cell = row.createCell(j);
          cell.setCellValue(date);
          cell.setCellStyle(day);
        } else if (!value.toString().isEmpty()) {
          row.createCell(j).setCellValue(value.toString());
        }
      }
    }
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  @Test
  void numbersKeepTheirDigitsAndDatesAreDates() throws IOException {
    byte[] bytes =
        workbook(
            row("key", "q1", "hours", "since", "ticked"),
            row(11_400_000_001L, 4, 7.5, LocalDate.of(2026, 3, 1), true),
            row("ab 2", "Agree", 0.1, "", false));
    WaveReading reading =
        export(Format.XLSX)
            .key("key")
            .read(
                bytes,
                agree("q1"),
                Surveys.number("hours").in("T1"),
                Surveys.date("since").in("T1"),
                Surveys.multiple("m")
                    .options(Surveys.category("a", "A"))
                    .column("a", "ticked")
                    .in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3", "3");
    assertThat(Surveys.cells(reading, "hours")).containsExactly("7.5", "0.1");
    assertThat(Surveys.cells(reading, "since")).containsExactly("2026-03-01", "NO_ANSWER");
    assertThat(Surveys.cells(reading, "m.a")).containsExactly("1", "NO_ANSWER");
    assertThat(reading.responses().orElseThrow().respondents().stream().map(k -> k.orElse("")))
        .containsExactly("11400000001", "AB2");
    assertThat(reading.responses().orElseThrow().lines()).containsExactly(2, 3);
  }

  @Test
  void aDateThatIsOnlyANumberIsNotTakenForADate() throws IOException {
    WaveReading reading =
        export(Format.XLSX)
            .read(
                workbook(row("since"), row(45_352), row("2026-03")),
                Surveys.date("since").in("T1"));
    assertThat(Surveys.cells(reading, "since")).containsExactly("INVALID", "2026-03-01");
  }

  @Test
  void keysThatExcelHasShortenedAreDamaged() throws IOException {
    byte[] bytes = workbook(row("key", "q1"), row(1.234567890123456e17, 4), row("b", 4));
    WaveReading reading = export(Format.XLSX).key("key").read(bytes, agree("q1"));
    assertThat(Surveys.texts(reading.findings()).get(0))
        .startsWith("ERROR damaged-ids t1.csv:2: key: keys must be whole;");
  }

  @Test
  void microsoftFormsIsReadWithItsLineBreaksAndTrailingSemicolons() throws IOException {
    byte[] bytes =
        workbook(
            row(
                "ID",
                "Start time",
                "Completion time",
                "Email",
                "Name",
                "My organisation\nsupports\u00A0me ",
                "Who helped?"),
            row(
                1,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 1),
                "anonymous",
                "",
                "Agree",
                "Nurse;Midwife;"),
            row(
                2,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 1),
                "anonymous",
                "",
                "",
                "Midwife;"));
    WaveReading reading =
        export(Format.MICROSOFT_FORMS)
            .read(
                bytes,
                agree("My organisation supports me"),
                Surveys.multiple("help")
                    .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
                    .column("Who helped?")
                    .in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3", "NO_ANSWER");
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "0");
    assertThat(Surveys.cells(reading, "help.m")).containsExactly("1", "1");
    assertThat(Surveys.texts(reading.findings())).isEmpty();
  }

  @Test
  void ofSeveralSheetsNoneIsTakenByAGuess() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook, "Answers", row("q1"), row(4));
      fill(workbook, "Notes", row("none"));
      WaveReading reading = export(Format.XLSX).read(bytes(workbook), agree("q1"));
      assertThat(Surveys.texts(reading.findings()))
          .containsExactly(
              "ERROR sheet-not-named t1.csv: a workbook with several sheets must have its `sheet`"
                  + " declared, found Answers, Notes. Declare `sheet` of the wave.");
    }
  }

  @Test
  void aCellBesideTheHeaderDamagesItsRow() throws IOException {
    byte[] bytes = workbook(row("q1"), row(4), row(4, "stray"), row(5));
    WaveReading reading = export(Format.XLSX).read(bytes, agree("q1"));
    assertThat(Surveys.texts(reading.findings()))
        .contains(
            "ERROR set-aside-limit t1.csv: at most 5 % of the rows may be damaged or without a key,"
                + " found 1 of 3. Correct the export, or raise `rows.set-aside-limit` of the"
                + " survey.");
  }

  @Test
  void aCsvIsNoWorkbook() {
    WaveReading reading = export(Format.MICROSOFT_FORMS).read("ID,q1\n1,4\n", agree("q1"));
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "ERROR not-a-workbook t1.csv: file must be an Excel workbook (.xlsx), found a file that"
                + " is no Excel workbook. Give the .xlsx file as the platform wrote it, or declare"
                + " another `format`.");
  }

  @Test
  void aWorkbookThatDeclaresADocumentTypeIsRefused() throws IOException {
    ByteArrayOutputStream hostile = new ByteArrayOutputStream();
    byte[] whole = workbook(row("q1"), row(4));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
        ZipOutputStream out = new ZipOutputStream(hostile)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            part.replaceFirst("<worksheet", "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    WaveReading reading = export(Format.XLSX).read(hostile.toByteArray(), agree("q1"));
    assertThat(reading.findings().get(0).message())
        .isEqualTo(
            "file must be an Excel workbook (.xlsx), found a part that declares a document type.");
  }

  @Test
  void damagedCopiesAreRightOrLoud() throws IOException {
    Object[][] rows = new Object[61][];
    rows[0] = row("q1", "hours");
    for (int i = 1; i < rows.length; i++) {
      rows[i] = row(1 + i % 5, i / 4.0);
    }
    byte[] whole = workbook(rows);
    Question[] asked = {agree("q1"), Surveys.number("hours").in("T1")};
    List<String> clean = cells(export(Format.XLSX).read(whole, asked));
    int[] loud = {0};
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (FileMutator mutator : FileMutator.values()) {
            Random random = new Random(1900 + mutator.ordinal());
            for (int i = 0; i < 20; i++) {
              WaveReading reading = export(Format.XLSX).read(mutator.damage(whole, random), asked);
              if (reading.responses().isEmpty()) {
                assertThat(reading.findings()).anyMatch(f -> f.severity() == Severity.ERROR);
                loud[0]++;
              } else {
                assertThat(cells(reading)).as(mutator + " " + i).isEqualTo(clean);
              }
            }
          }
        });
    assertThat(loud[0]).isGreaterThan(100);
  }

  private static List<String> cells(WaveReading reading) {
    List<String> cells = new ArrayList<>(Surveys.cells(reading, "q1"));
    cells.addAll(Surveys.cells(reading, "hours"));
    return cells;
  }
}
