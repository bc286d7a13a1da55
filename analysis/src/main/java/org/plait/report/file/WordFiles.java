package org.plait.report.file;

import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.report.Report;
import org.plait.report.document.Document;

/** Writes a report's charts as pictures. */
final class WordFiles {
  private WordFiles() {}

  static SortedMap<String, byte[]> of(Report report, Document document) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    ReportFiles.charts(document)
        .forEach(chart -> files.put("charts/" + chart.name() + ".png", chart.picture()));
    return files;
  }
}
