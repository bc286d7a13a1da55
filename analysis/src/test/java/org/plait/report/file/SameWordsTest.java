package org.plait.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.plait.report.SampleJoint;
import org.plait.report.SampleReport;
import org.plait.report.document.Document;
import org.plait.report.word.HouseStyles;
import org.plait.report.word.WordReport;

/**
 * The page and the Word document say the same: same order, same numbers, same words. What the page
 * folds away follows in Word's annex, in its order.
 */
class SameWordsTest {
  /** What Word has more: its contents and lists of captions, which a page's side bar has. */
  private static final Set<String> LISTS = Set.of("TOCHeading", "TOC1", "TOC2", "TableofFigures");

  private static final String ANNEX = "Annex: the details";

  @Test
  void everyBlockOfThePageStandsInTheWordDocumentWordForWord() throws IOException {
    Document document = Documents.of(SampleReport.report());
    assertThat(page(HtmlReport.of(document))).hasSizeGreaterThan(500);
    alike(document);
  }

  @Test
  void quotationsStandInTheCellsOfBoth() throws IOException {
    Document document = Documents.of(SampleJoint.report());
    assertThat(page(HtmlReport.of(document)))
        .anyMatch(said -> said.contains("“No time: =SUM(A) again”"));
    alike(document);
  }

  private static void alike(Document document) throws IOException {
    Element page = Jsoup.parse(HtmlReport.of(document)).body();
    List<String> folded = new ArrayList<>();
    page.select("main details")
        .forEach(details -> details.children().forEach(inner -> read(inner, folded)));
    page.select("main details").remove();
    List<String> word = word(document);
    int annex = word.indexOf(ANNEX);
    List<String> open = new ArrayList<>(word.subList(0, annex));
    open.removeIf(said -> said.startsWith("In the annex: "));
    List<String> after = word.subList(word.size() - page.select("footer > p").size(), word.size());
    open.addAll(after);
    assertThat(open).containsExactlyElementsOf(page(page));
    List<String> details = word.subList(annex + 2, word.size() - after.size());
    assertThat(details).containsExactlyElementsOf(folded);
  }

  private static List<String> page(String html) {
    return page(Jsoup.parse(html).body());
  }

  private static List<String> page(Element body) {
    List<String> said = new ArrayList<>();
    body.select("body > .notice, header > *").forEach(e -> said.add(e.text()));
    for (Element section : body.select("main > section")) {
      section.children().forEach(block -> read(block, said));
    }
    body.select("footer > p").forEach(e -> said.add(e.text()));
    return said;
  }

  private static void read(Element block, List<String> said) {
    switch (block.tagName()) {
      case "ul" -> block.children().forEach(point -> said.add(point.text()));
      case "details" -> block.children().forEach(inner -> read(inner, said));
      case "dl" -> block.select("dt, dd").forEach(e -> said.add(e.text()));
      case "div" -> table(block, said);
      case "figure" -> figure(block, said);
      default -> said.add(block.text());
    }
  }

  private static void figure(Element figure, List<String> said) {
    if (figure.hasClass("quote")) {
      said.add(figure.selectFirst("blockquote").text());
      said.add(figure.selectFirst("figcaption").text());
      return;
    }
    said.add(figure.selectFirst(".label").text() + ". " + figure.selectFirst("title").text());
    said.add(figure.select("figcaption > span").last().text());
    said.add(figure.selectFirst("desc").text());
  }

  private static void table(Element table, List<String> said) {
    said.add(
        table.selectFirst(".label").text() + ". " + table.select("caption > span").last().text());
    for (Element cell : table.select("th, td")) {
      List<Element> beneath = cell.select(".beneath");
      List<String> lines = new ArrayList<>();
      beneath.forEach(line -> lines.add(line.text()));
      beneath.forEach(Element::remove);
      said.add(cell.text());
      said.addAll(lines);
    }
    table.select(".notes > li").forEach(note -> said.add(note.text()));
  }

  private static List<String> word(Document document) throws IOException {
    byte[] file = WordReport.of(document, LocalDate.of(2028, 11, 30), HouseStyles.OWN).file();
    List<String> said = new ArrayList<>();
    for (Element paragraph : text(file).select("w|p")) {
      if (!LISTS.contains(paragraph.select("w|pStyle").attr("w:val"))) {
        paragraph.select("w|drawing").forEach(d -> said.add(d.select("wp|docPr").attr("descr")));
        if (paragraph.select("w|drawing").isEmpty() && !place(paragraph, said)) {
          said.addAll(words(paragraph));
        }
      }
    }
    said.removeIf(words -> words.startsWith("Continued: "));
    return said.stream().map(words -> words.strip().replaceAll("\\s+", " ")).toList();
  }

  /** Headings that only the annex has: where what follows stood. */
  private static boolean place(Element paragraph, List<String> said) {
    return said.contains(ANNEX) && paragraph.select("w|pStyle").attr("w:val").equals("Heading2");
  }

  /**
   * The words of a paragraph, without the reference that only Word can follow; what stands beside a
   * number in a table is a line of its own on the page.
   */
  private static List<String> words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    List<String> beside = new ArrayList<>();
    for (Element run : paragraph.select("w|r")) {
      String text = String.join("", run.select("w|t").stream().map(Element::wholeText).toList());
      if (run.select("w|rStyle").attr("w:val").equals("PlaitTableBeside")) {
        beside.add(text);
      } else {
        words.append(text);
      }
    }
    beside.add(0, words.toString().replaceAll(" In numbers: Table A?\\d+\\.$", ""));
    return beside;
  }

  private static Element text(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          return Jsoup.parse(xml, "", Parser.xmlParser());
        }
      }
    }
    throw new AssertionError("no text");
  }
}
