package org.plait.report.word;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plait.report.chart.Chart;
import org.plait.report.document.Document;

/**
 * A report as a Word document (Office Open XML, ISO/IEC 29500, transitional). It holds text, tables
 * and pictures only: no macro, no field that reads a file, nothing that lies outside it.
 *
 * @param file the bytes of the document
 * @param pictures its charts as PNG files by name
 */
public record WordReport(byte[] file, SortedMap<String, byte[]> pictures) {

  /**
   * Writes a report. The same report gives the same bytes on the same Java.
   *
   * @param document the running order
   * @param date the report's date, which stands for the time it was made
   * @param look its styles
   * @return the document and its charts
   */
  public static WordReport of(Document document, LocalDate date, HouseStyles look) {
    return of(document, date, look, Chart::picture);
  }

  /**
   * The same with pictures that may have been drawn before.
   *
   * @param document the running order
   * @param date the report's date, which stands for the time it was made
   * @param look its styles
   * @param pictures gives the picture of a chart
   * @return the document and its charts
   */
  public static WordReport of(
      Document document, LocalDate date, HouseStyles look, Function<Chart, byte[]> pictures) {
    StyleIds ids = look.ids();
    Body body = new Body(document.onPaper(), ids);
    SortedMap<String, byte[]> parts = new TreeMap<>();
    parts.put("word/document.xml", body.write());
    List<Chart> charts = body.pictures().charts();
    // Drawing takes most of the time, and no chart knows of another.
    List<byte[]> drawn = charts.parallelStream().map(pictures).toList();
    SortedMap<String, byte[]> byName = new TreeMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      byName.put(charts.get(i).name(), drawn.get(i));
      parts.put("word/media/figure" + (i + 1) + ".png", drawn.get(i));
    }
    boolean header = document.notice().isPresent();
    boolean theme = look.theme().isPresent();
    parts.put("[Content_Types].xml", Parts.contentTypes(header, theme));
    parts.put("_rels/.rels", Parts.packageRelations());
    parts.put("word/_rels/document.xml.rels", Parts.documentRelations(drawn.size(), header, theme));
    parts.put("docProps/core.xml", Parts.properties(document, date));
    parts.put("word/styles.xml", look.styles(document.wording().say("words.language")));
    parts.put("word/numbering.xml", Parts.resource("numbering.xml"));
    parts.put("word/settings.xml", Parts.resource("settings.xml"));
    parts.put("word/footer.xml", Parts.footer(document, ids));
    document.notice().ifPresent(n -> parts.put("word/header.xml", Parts.header(n, ids)));
    look.theme().ifPresent(bytes -> parts.put("word/theme/theme1.xml", bytes));
    return new WordReport(Archive.pack(parts), byName);
  }
}
