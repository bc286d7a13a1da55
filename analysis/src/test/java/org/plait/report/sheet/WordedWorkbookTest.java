package org.plait.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Document;
import org.plait.report.file.SampleDocument;
import org.plait.study.wording.Wording;

/** A workbook speaks the language of its study. */
class WordedWorkbookTest {
  private static final Map<String, String> WELSH =
      Map.of(
          "words.part-lower", "terfyn isaf",
          "sheet.back", "Yn ôl i’r cynnwys",
          "sheet.accessible", "Nid oes dalen gudd.");

  private static List<String> words() throws IOException {
    Report report = SampleReport.report();
    Document own = SampleDocument.of(report);
    Document document =
        new Document(
            own.title(),
            own.subtitle(),
            own.date(),
            own.notice(),
            own.sections(),
            own.closing(),
            Wording.own().with(WELSH));
    byte[] bytes = TablesWorkbook.of(document, report.study().date());
    List<String> words = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      workbook.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> words.add(cell.toString()))));
    }
    return words;
  }

  @Test
  void frontSheetsAndLinksAreInTheWordsOfTheStudy() throws IOException {
    assertThat(words())
        .contains("Nid oes dalen gudd.", "Yn ôl i’r cynnwys", "terfyn isaf, upper limit")
        .doesNotContain("Back to the contents");
  }
}
