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

/** The page and the Word document say the same: same order, same numbers, same words. */
class SameWordsTest {
  /** What Word has more: its contents and lists of captions, which a page's side bar has. */
  private static final Set<String> LISTS = Set.of("TOCHeading", "TOC1", "TOC2", "TableofFigures");

  @Test
  void everyBlockOfThePageStandsInTheWordDocumentWordForWord() throws IOException {
    Document document = Documents.of(SampleReport.report());
    List<String> page = page(HtmlReport.of(document));
    assertThat(page).hasSizeGreaterThan(500);
    assertThat(word(document)).containsExactlyElementsOf(page);
  }

  @Test
  void quotationsStandInTheCellsOfBoth() throws IOException {
    Document document = Documents.of(SampleJoint.report());
    List<String> page = page(HtmlReport.of(document));
    assertThat(page).anyMatch(said -> said.contains("“No time: =SUM(A) again”"));
    assertThat(word(document)).containsExactlyElementsOf(page);
  }

  private static List<String> page(String html) {
    List<String> said = new ArrayList<>();
    Element body = Jsoup.parse(html).body();
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
        if (paragraph.select("w|drawing").isEmpty()) {
          said.add(words(paragraph));
        }
      }
    }
    said.removeIf(words -> words.startsWith("Continued: "));
    return said.stream().map(words -> words.strip().replaceAll("\\s+", " ")).toList();
  }

  /** The words of a paragraph, without the reference that only Word can follow. */
  private static String words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    paragraph.select("w|t").forEach(t -> words.append(t.wholeText()));
    return words.toString().replaceAll(" In numbers: Table \\d+\\.$", "");
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
