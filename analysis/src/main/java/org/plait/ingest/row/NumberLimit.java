package org.plait.ingest.row;

import java.math.BigDecimal;
import org.plait.ingest.cell.PlainNumber;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.ingest.labelled.MissingMark;
import org.plait.study.finding.Severity;

/**
 * Whether the number in a column is below a limit. A row without a number is not, and one with
 * something else is counted.
 */
final class NumberLimit {

  private final String name;
  private final int position;
  private final double below;
  private final String measured;
  private long unreadable;

  /**
   * A limit.
   *
   * @param name what the study calls the column
   * @param position where the column stands, or {@link WaveContext#ABSENT}
   * @param below the limit, in the unit of the column
   * @param measured what the number says, as the first word of a message
   */
  NumberLimit(String name, int position, double below, String measured) {
    this.name = name;
    this.position = position;
    this.below = below;
    this.measured = measured;
  }

  boolean holds(String[] cells) {
    if (position == WaveContext.ABSENT) {
      return false;
    }
    String cell = cells[position];
    if (cell.isBlank() || MissingMark.marks(cell)) {
      return false;
    }
    double number = PlainNumber.parse(cell.strip());
    if (Double.isNaN(number)) {
      unreadable++;
    }
    return number < below;
  }

  String name() {
    return name;
  }

  /** The limit as people write it. */
  String shown() {
    return BigDecimal.valueOf(below).stripTrailingZeros().toPlainString();
  }

  /** Says of how many rows nothing is known because there is no number. */
  void report(FileFindings findings) {
    if (unreadable > 0) {
      findings.add(
          findings
              .finding(
                  Severity.WARNING,
                  "unreadable-number",
                  0,
                  name,
                  measured + " must be a number; not so in " + Wording.rows(unreadable) + ", kept.",
                  "Correct the export.")
              .about(unreadable));
    }
  }
}
