package org.plait.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleJoint;
import org.plait.report.SampleReport;
import org.plait.report.document.Document;
import org.plait.report.file.SampleDocument;

/** Row by row, the workbook shows the numbers and words of the page, and no others. */
class SameNumbersTest {
  private static final Pattern NUMBER =
      Pattern.compile("\\[c]|(< |<|>|less than )?[+−-]?[0-9][0-9,]*(\\.[0-9]+)?%?");
  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  @Test
  void everyNumberOfThePageStandsInItsRowAndNoOther() throws IOException {
    comparesAll(SampleReport.report());
  }

  @Test
  void quotationsBesideANumberDoNotChangeIt() throws IOException {
    comparesAll(SampleJoint.report());
  }

  private static void comparesAll(Report report) throws IOException {
    Document document = SampleDocument.of(report);
    Elements tables = Jsoup.parse(SampleDocument.page(document)).select("table");
    byte[] bytes = TablesWorkbook.of(document, report.study().date());
    int compared = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(tables.size() + 3);
      for (Element table : tables) {
        String name = table.selectFirst("caption .label").text();
        compared += compare(table, workbook.getSheet(name));
      }
      assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 1)).startsWith("Table A");
    }
    assertThat(compared).isGreaterThan(300);
  }

  private static int compare(Element table, XSSFSheet sheet) {
    int first = sheet.getTables().get(0).getStartRowIndex() + 1;
    Elements rows = table.select("tbody tr:not(.group)");
    assertThat(sheet.getLastRowNum() + 1 - first).isEqualTo(rows.size());
    int compared = 0;
    for (int i = 0; i < rows.size(); i++) {
      List<String> page = new ArrayList<>();
      rows.get(i).select("td:not(.words)").forEach(td -> numbers(td.text(), page));
      List<String> workbook = new ArrayList<>();
      XSSFRow row = sheet.getRow(first + i);
      row.forEach(cell -> numbers((XSSFCell) cell, workbook));
      assertThat(workbook).as(sheet.getSheetName() + ": " + rows.get(i).text()).isEqualTo(page);
      rows.get(i)
          .select("th, td.words")
          .forEach(words -> assertThat(texts(row)).contains(orSign(lines(words))));
      compared += page.size();
    }
    return compared;
  }

  /** The lines of a cell, which share one in the workbook. */
  private static String lines(Element cell) {
    Element top = cell.clone();
    top.select(".beneath").remove();
    List<String> lines = new ArrayList<>(List.of(top.text()));
    lines.addAll(cell.select(".beneath").eachText());
    return String.join("; ", lines);
  }

  private static String orSign(String words) {
    return words.isEmpty() ? "[z]" : words;
  }

  private static List<String> texts(XSSFRow row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(SHOWN.formatCellValue(cell)));
    return texts;
  }

  private static void numbers(XSSFCell cell, List<String> numbers) {
    if (cell.getCellType() == CellType.NUMERIC) {
      String format = cell.getCellStyle().getDataFormatString();
      numbers(CellFormat.getInstance(Locale.ROOT, format).apply(cell).text, numbers);
    }
  }

  private static void numbers(String text, List<String> numbers) {
    Matcher matcher = NUMBER.matcher(text.replace('−', '-'));
    while (matcher.find()) {
      if (!matcher.group().equals("[c]")) {
        numbers.add(matcher.group());
      }
    }
  }
}
