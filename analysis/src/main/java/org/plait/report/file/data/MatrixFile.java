package org.plait.report.file.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.row.EstimateRow;
import org.plait.integration.QuoteMatrix;
import org.plait.integration.quotation.Quotation;

/** Quote matrices as a tidy file: a row a cell, then a row a quotation of it. */
final class MatrixFile {
  private static final String[] COLUMNS = {
    "display",
    "source",
    "survey",
    "wave",
    "answers",
    "band",
    "question",
    "category",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "n",
    "denominator",
    "weighted",
    "quotation",
    "method",
    "status"
  };

  /** The columns of numbers, which a quotation has none of. */
  private static final int NUMBERS = 9;

  private MatrixFile() {}

  static byte[] of(List<QuoteMatrix> matrices) {
    Csv csv = new Csv(COLUMNS);
    for (QuoteMatrix matrix : matrices) {
      for (QuoteMatrix.Row row : matrix.rows()) {
        for (QuoteMatrix.Cell cell : row.cells()) {
          place(csv, matrix, row, cell, "theme");
          numbers(csv, cell);
          for (Quotation quotation : cell.quotations()) {
            place(csv, matrix, row, cell, "quotation");
            quotation(csv, quotation);
          }
        }
      }
    }
    return csv.bytes();
  }

  private static void place(
      Csv csv, QuoteMatrix matrix, QuoteMatrix.Row row, QuoteMatrix.Cell cell, String source) {
    String part = matrix.settings().rows().part();
    String question = matrix.settings().rows().question();
    csv.text(matrix.settings().id()).text(source).text(matrix.settings().rows().survey());
    csv.text(row.wave()).text(part.isEmpty() ? question : question + "." + part);
    csv.text(row.band()).text(row.question()).text(cell.theme());
  }

  private static void numbers(Csv csv, QuoteMatrix.Cell cell) {
    Optional<EstimateRow> row = cell.evidence().row();
    csv.text(row.map(r -> r.key().measure()).orElse(""));
    csv.estimate(row.flatMap(r -> r.outcome().estimate()));
    csv.number(row.map(r -> r.base().n()).orElse(OptionalLong.empty()));
    csv.number(row.map(r -> r.base().denominator()).orElse(OptionalLong.empty()));
    csv.flag(row.map(EstimateRow::weighted).orElse(false)).empty();
    csv.text(row.map(EstimateRow::method).orElse(""));
    csv.text(JointFiles.status(cell.evidence())).end();
  }

  private static void quotation(Csv csv, Quotation quotation) {
    for (int column = 0; column < NUMBERS; column++) {
      csv.empty();
    }
    csv.text(quotation.text()).empty().text("ok").end();
  }
}
