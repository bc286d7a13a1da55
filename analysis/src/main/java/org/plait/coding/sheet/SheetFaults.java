package org.plait.coding.sheet;

import org.apache.poi.ss.util.CellReference;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** What is wrong with a sheet, by its place. */
final class SheetFaults {

  private static final String RESTORE = "Restore it from the sheet that was given out.";

  private final String file;
  private final Findings findings = new Findings();

  SheetFaults(String file) {
    this.file = file;
  }

  Findings findings() {
    return findings;
  }

  /** A fault of the whole file. */
  void file(String rule, String message, String remedy) {
    findings.error(rule, Place.of(file), "", message, remedy);
  }

  /** A fault of a cell that should be as it was given out. */
  void changed(String rule, int row, int column, String message) {
    cell(rule, row, column, message, RESTORE);
  }

  /** A fault of a cell; rows and columns count from 0. */
  void cell(String rule, int row, int column, String message, String remedy) {
    String name = CellReference.convertNumToColString(column) + (row + 1);
    findings.error(rule, new Place(file, row + 1, column + 1), name, message, remedy);
  }

  /** What is to be known and stops nothing. */
  void warn(String rule, String message, String remedy, int rows) {
    findings.add(
        Finding.of(Severity.WARNING, rule, Place.of(file), "", message, remedy).about(rows));
  }
}
