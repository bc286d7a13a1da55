package org.plait.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plait.report.Report;
import org.plait.report.chart.Chart;
import org.plait.report.word.HouseStyles;
import org.plait.report.word.WordReport;

/** Writes a report as a Word document, with its charts as pictures beside it. */
final class WordFiles {
  private WordFiles() {}

  static SortedMap<String, byte[]> of(ReportFiles.LaidOut laid) {
    Report report = laid.report();
    Function<Chart, byte[]> pictures = laid.pictures()::of;
    HouseStyles look =
        report.study().report().reference().map(WordFiles::look).orElse(HouseStyles.OWN);
    WordReport word = WordReport.of(laid.document(), report.study().date(), look, pictures);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("report.docx", word.file());
    files.put(
        "summary.docx",
        WordReport.of(laid.summary(), report.study().date(), look, pictures).file());
    word.pictures().forEach((name, bytes) -> files.put("charts/" + name + ".png", bytes));
    return files;
  }

  private static HouseStyles look(Path reference) {
    try {
      return HouseStyles.of(reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
