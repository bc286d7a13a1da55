package org.plait.report.file.data;

import java.util.List;
import java.util.stream.Stream;
import org.plait.integration.QuoteMatrix;

/** Quote matrices as a tidy file: a row a cell, then a row a quotation of it. */
final class MatrixFile {
  private record Line(
      QuoteMatrix matrix, QuoteMatrix.Row row, String theme, String source, JointCell cell) {
    String answers() {
      String part = matrix.settings().rows().part();
      String question = matrix.settings().rows().question();
      return part.isEmpty() ? question : question + "." + part;
    }
  }

  private static final TidyFile<Line> FILE =
      JointCell.columns(
          new TidyFile<Line>()
              .text("display", line -> line.matrix().settings().id())
              .text("source", Line::source)
              .text("survey", line -> line.matrix().settings().rows().survey())
              .text("wave", line -> line.row().wave())
              .text("answers", Line::answers)
              .text("band", line -> line.row().band())
              .text("question", line -> line.row().question())
              .text("category", Line::theme),
          Line::cell);

  private MatrixFile() {}

  static byte[] of(List<QuoteMatrix> matrices) {
    return FILE.of(
        matrices.stream()
            .flatMap(
                matrix ->
                    matrix.rows().stream()
                        .flatMap(
                            row ->
                                row.cells().stream().flatMap(cell -> lines(matrix, row, cell)))));
  }

  private static Stream<Line> lines(
      QuoteMatrix matrix, QuoteMatrix.Row row, QuoteMatrix.Cell cell) {
    return Stream.concat(
        Stream.of(new Line(matrix, row, cell.theme(), "theme", JointCell.of(cell.evidence()))),
        cell.quotations().stream()
            .map(q -> new Line(matrix, row, cell.theme(), "quotation", JointCell.of(q))));
  }
}
