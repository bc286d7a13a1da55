package org.plait.coding.file;

import java.util.List;
import java.util.OptionalInt;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.file.Header;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Spelling;

/**
 * Where the columns of a coding file stand; a negative position when there is no such column.
 *
 * @param survey the survey's id
 * @param wave the wave's id
 * @param respondent the respondent's key
 * @param question the question's id
 * @param code the code
 * @param coder the coder
 * @param sentiment the sentiment
 * @param score the score
 * @param version the version of the codebook
 * @param purpose what the comment was drawn for
 */
record CodingColumns(
    int survey,
    int wave,
    int respondent,
    int question,
    int code,
    int coder,
    int sentiment,
    int score,
    int version,
    int purpose) {

  private static final List<String> REQUIRED =
      List.of("wave", "respondent", "question", "code", "coder");

  /** Finds the columns; those that must stand there and don't become findings. */
  static CodingColumns of(
      DelimitedTable table, String file, boolean surveyNeeded, Findings findings) {
    for (String name : REQUIRED) {
      require(table.header(), name, file, findings);
    }
    if (surveyNeeded) {
      require(table.header(), "survey", file, findings);
    }
    Header header = table.header();
    return new CodingColumns(
        at(header, "survey"),
        at(header, "wave"),
        at(header, "respondent"),
        at(header, "question"),
        at(header, "code"),
        at(header, "coder"),
        at(header, "sentiment"),
        at(header, "score"),
        at(header, "codebook_version"),
        at(header, "purpose"));
  }

  /** The cell of a column without spaces around it; empty when there is no such column. */
  static String cell(DelimitedTable.Record row, int column) {
    return column < 0 ? "" : row.cells().get(column).strip();
  }

  private static int at(Header header, String name) {
    OptionalInt position = header.position(name);
    return position.orElse(-1);
  }

  private static void require(Header header, String name, String file, Findings findings) {
    if (header.position(name).isEmpty()) {
      findings.error(
          "missing-column",
          new Place(file, 1, 0),
          name,
          "column must stand in the header, found none of that name.",
          Spelling.remedy(name, header.names()));
    }
  }
}
