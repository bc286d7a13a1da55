package org.plait.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.file.SampleDocument;

/** The workbook by the checklist for accessible spreadsheets of the Analysis Function. */
class AccessibleWorkbookTest {
  private static final Report REPORT = SampleReport.report();
  private static final byte[] BYTES =
      TablesWorkbook.of(SampleDocument.of(REPORT), REPORT.study().date());
  private static final XSSFWorkbook WORKBOOK = open(BYTES);

  private static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void itBeginsWithCoverContentsAndNotes() {
    List<String> names = new ArrayList<>();
    WORKBOOK.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    assertThat(names.subList(0, 4)).containsExactly("Cover", "Contents", "Notes", "Table 1");
    assertThat(names).allSatisfy(name -> assertThat(name).hasSizeLessThan(31));
    assertThat(names.subList(3, names.size()))
        .containsExactlyElementsOf(
            ListedTable.of(SampleDocument.of(REPORT)).stream().map(ListedTable::sheet).toList());
  }

  @Test
  void theCoverSaysWhatItIsAndWhen() {
    List<String> cover = column(WORKBOOK.getSheet("Cover"));
    assertThat(cover.get(0)).isEqualTo(REPORT.study().title());
    assertThat(cover)
        .anySatisfy(line -> assertThat(line).startsWith("All data in this report are"));
    assertThat(cover).anySatisfy(line -> assertThat(line).startsWith("Date of the report: "));
  }

  @Test
  void theNotesExplainEverySignInCells() {
    List<String> explained = column(WORKBOOK.getSheet("Notes"));
    assertThat(explained).contains("[c]", "[x]", "[z]", "[u]");
    Set<String> signs = new HashSet<>();
    cells(
        cell -> {
          if (cell.getCellType() == CellType.STRING
              && cell.getStringCellValue().matches("\\[[a-z]+]")) {
            signs.add(cell.getStringCellValue());
          }
        });
    assertThat(signs).contains("[c]").isSubsetOf(explained);
  }

  @Test
  void everySheetHasItsTitleInA1AndSaysInA2WhatIsOnIt() {
    sheets(
        sheet -> {
          assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
          assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isNotBlank();
        });
    XSSFSheet first = WORKBOOK.getSheet("Table 1");
    assertThat(first.getRow(0).getCell(0).getStringCellValue()).startsWith("Table 1: ");
    assertThat(first.getRow(1).getCell(0).getStringCellValue())
        .startsWith("This sheet has one table, from the section “");
  }

  @Test
  void everySheetButTheCoverHasOneRealTableFromColumnAToItsEnd() {
    sheets(
        sheet -> {
          if (sheet.getSheetName().equals("Cover")) {
            assertThat(sheet.getTables()).isEmpty();
            return;
          }
          assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
          XSSFTable table = sheet.getTables().get(0);
          assertThat(table.getStartColIndex()).isZero();
          assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
          assertThat(table.getCTTable().isSetAutoFilter()).as("filter buttons").isFalse();
          assertThat(table.getCTTable().getHeaderRowCount()).isEqualTo(1);
        });
  }

  @Test
  void namesOfTablesAndHeadingsAreUnlikeEachOther() {
    Set<String> names = new HashSet<>();
    sheets(
        sheet ->
            sheet
                .getTables()
                .forEach(
                    table -> {
                      assertThat(names.add(table.getName())).isTrue();
                      Set<String> headings = new HashSet<>();
                      table
                          .getColumns()
                          .forEach(
                              column ->
                                  assertThat(
                                          headings.add(column.getName().toLowerCase(Locale.ROOT)))
                                      .as(sheet.getSheetName() + ": " + column.getName())
                                      .isTrue());
                    }));
  }

  @Test
  void noCellOfATableIsEmptyAndNoneIsMerged() {
    sheets(
        sheet -> {
          assertThat(sheet.getNumMergedRegions()).isZero();
          for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            assertThat((Object) sheet.getRow(i)).as(sheet.getSheetName() + " " + i).isNotNull();
            assertThat(sheet.getRow(i).getCell(0).toString()).isNotBlank();
          }
          for (XSSFTable table : sheet.getTables()) {
            for (int i = table.getStartRowIndex(); i <= table.getEndRowIndex(); i++) {
              for (int j = 0; j <= table.getEndColIndex(); j++) {
                assertThat(sheet.getRow(i).getCell(j).toString())
                    .as(sheet.getSheetName() + " " + i + " " + j)
                    .isNotBlank();
              }
            }
          }
        });
  }

  @Test
  void nothingIsHiddenAndNoPictureStandsForText() {
    for (int i = 0; i < WORKBOOK.getNumberOfSheets(); i++) {
      assertThat(WORKBOOK.getSheetVisibility(i)).isEqualTo(SheetVisibility.VISIBLE);
    }
    sheets(
        sheet -> {
          for (Row row : sheet) {
            assertThat(row.getZeroHeight()).isFalse();
          }
          for (int j = 0; j < 40; j++) {
            assertThat(sheet.isColumnHidden(j)).isFalse();
          }
          assertThat((Object) sheet.getDrawingPatriarch()).isNull();
        });
  }

  @Test
  void itOpensOnTheFirstSheetAndEverySheetAtA1() {
    assertThat(WORKBOOK.getActiveSheetIndex()).isZero();
    sheets(sheet -> assertThat(sheet.getActiveCell().formatAsString()).isEqualTo("A1"));
    assertThat(WORKBOOK.getSheetAt(0).isSelected()).isTrue();
    assertThat(WORKBOOK.getSheetAt(1).isSelected()).isFalse();
  }

  @Test
  void everyWordIsArialAndLargeEnough() {
    cells(
        cell -> {
          assertThat(cell.getCellStyle().getFont().getFontName()).isEqualTo("Arial");
          assertThat((int) cell.getCellStyle().getFont().getFontHeightInPoints())
              .isGreaterThanOrEqualTo(12);
        });
  }

  @Test
  void itSaysItsTitleLanguageAndDate() throws Exception {
    var properties = WORKBOOK.getProperties().getCoreProperties();
    assertThat(properties.getTitle()).isEqualTo(REPORT.study().title() + ": tables");
    assertThat(properties.getUnderlyingProperties().getLanguageProperty()).hasValue("en-GB");
    assertThat(properties.getCreated().toInstant().atZone(ZoneOffset.UTC).toLocalDate())
        .isEqualTo(REPORT.study().date());
  }

  @Test
  void linksLeadToSheetsThatAreThere() {
    Set<String> led = new HashSet<>();
    sheets(
        sheet -> {
          for (XSSFHyperlink link : sheet.getHyperlinkList()) {
            assertThat(link.getTooltip()).isNotBlank();
            String name = link.getLocation().replaceAll("^'(.*)'!A1$", "$1");
            assertThat((Object) WORKBOOK.getSheet(name)).as(name).isNotNull();
            led.add(name);
          }
        });
    assertThat(led).hasSize(WORKBOOK.getNumberOfSheets());
  }

  @Test
  void nothingIsAFormulaWhateverPeopleWrote() {
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    List<String> hostile = new ArrayList<>();
    cells(
        cell -> {
          assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
          if (cell.getCellType() == CellType.STRING) {
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            if (shown.formatCellValue(cell).contains("=1+1")) {
              hostile.add(cell.getStringCellValue());
            }
          }
        });
    assertThat(hostile).isNotEmpty();
    assertThat(parts().get("xl/workbook.xml")).doesNotContain("definedName", "externalReference");
    parts()
        .forEach(
            (name, part) -> {
              assertThat(part).as(name).doesNotContain("<f>", "<f ", "TargetMode=\"External\"");
            });
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(TablesWorkbook.of(SampleDocument.of(REPORT), REPORT.study().date()))
        .isEqualTo(BYTES);
  }

  private static Map<String, String> parts() {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BYTES))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return parts;
  }

  private static List<String> column(XSSFSheet sheet) {
    List<String> words = new ArrayList<>();
    for (Row row : sheet) {
      words.add(row.getCell(0).getStringCellValue());
    }
    return words;
  }

  private static void sheets(Consumer<XSSFSheet> each) {
    WORKBOOK.sheetIterator().forEachRemaining(sheet -> each.accept((XSSFSheet) sheet));
  }

  private static void cells(Consumer<XSSFCell> each) {
    sheets(
        sheet -> {
          for (Row row : sheet) {
            for (Cell cell : row) {
              each.accept((XSSFCell) cell);
            }
          }
        });
  }
}
