package org.plait.ingest.file;

import java.util.List;
import org.plait.study.finding.Finding;

/**
 * A small delimited file, read whole.
 *
 * @param header its columns
 * @param records its rows, in file order; none when an error was found
 * @param findings what was found, errors first
 * @param sha256 the SHA-256 of its bytes; empty when it could not be read
 */
public record DelimitedTable(
    Header header, List<Record> records, List<Finding> findings, String sha256) {

  /** Copies the lists. */
  public DelimitedTable {
    records = List.copyOf(records);
    findings = List.copyOf(findings);
  }

  /**
   * One row.
   *
   * @param line the line on which it starts
   * @param cells its fields, as many as the header has columns
   */
  public record Record(int line, List<String> cells) {

    /** Copies the cells. */
    public Record {
      cells = List.copyOf(cells);
    }
  }
}
