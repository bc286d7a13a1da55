package org.plait.run.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.panel.file.Dictionary;
import org.plait.panel.file.PanelSav;
import org.plait.panel.file.PanelTable;
import org.plait.run.data.StudyData;
import org.plait.study.CsvText;
import org.plait.study.finding.Finding;

/**
 * The private tables of a run: the linked data set, the rows set aside, the findings with their
 * lines.
 */
final class WorkTables {

  private WorkTables() {}

  static SortedMap<String, byte[]> of(StudyData data) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("panel.csv", PanelTable.csv(data.panels()));
    PanelSav.of(data.panels()).ifPresent(sav -> files.put("panel.sav", sav));
    files.put("dictionary.csv", bytes(Dictionary.csv(data.panels())));
    files.put("set-aside.csv", bytes(setAside(data)));
    List<Finding> findings = new ArrayList<>(data.findings());
    findings.addAll(data.privateFindings());
    files.put("findings.csv", bytes(findings(findings)));
    return files;
  }

  private static String setAside(StudyData data) {
    List<List<String>> rows = new ArrayList<>();
    for (StudyData.SetAside aside : data.setAside()) {
      List<String> row = new ArrayList<>();
      row.add(aside.survey());
      row.add(aside.wave());
      row.add(aside.file());
      row.add(Integer.toString(aside.row().line()));
      row.add(aside.row().rule());
      row.addAll(aside.row().cells());
      rows.add(row);
    }
    return CsvText.of(List.of("survey", "wave", "file", "line", "rule", "cells"), rows);
  }

  private static String findings(List<Finding> findings) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          List.of(
              finding.survey(),
              finding.wave(),
              finding.place().file(),
              finding.place().line() == 0 ? "" : Integer.toString(finding.place().line()),
              finding.severity().name().toLowerCase(Locale.ROOT),
              finding.rule(),
              finding.field(),
              finding.message(),
              finding.remedy(),
              finding.value().orElse("")));
    }
    return CsvText.of(
        List.of(
            "survey",
            "wave",
            "file",
            "line",
            "severity",
            "rule",
            "field",
            "message",
            "remedy",
            "value"),
        rows);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
