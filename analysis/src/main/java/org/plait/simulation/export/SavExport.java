package org.plait.simulation.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.spss.SavWriter;
import org.plait.instrument.Category;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.simulation.answer.Row;
import org.plait.simulation.platform.CellShape;

/**
 * Writes one wave's cells as an SPSS file, the way survey platforms do: choices as numbers with
 * labels, missing codes declared missing, dates as dates, everything else as it is.
 */
final class SavExport {

  private static final int FIRST_MISSING = 90;
  private static final int MOST_SINGLE = 3;

  private final List<Variable> variables = new ArrayList<>();
  private final List<String[]> cases = new ArrayList<>();

  private SavExport(List<ExportColumns.Column> columns, List<Row> rows) {
    rows.forEach(r -> cases.add(new String[columns.size()]));
    for (int i = 0; i < columns.size(); i++) {
      ExportColumns.Column column = columns.get(i);
      List<String> cells = rows.stream().map(column.cell()).toList();
      Coded coded = column.choice().map(Coded::of).orElse(Coded.NONE);
      variables.add(
          coded.codes().keySet().containsAll(new TreeSet<>(cells))
              ? coded.variable(column.name(), column.text())
              : plain(column, cells));
      for (int row = 0; row < cells.size(); row++) {
        String cell = cells.get(row);
        boolean number = !variables.get(i).labels().isEmpty();
        cases.get(row)[i] = number ? coded.codes().get(cell) : cell;
      }
    }
  }

  static byte[] bytes(List<ExportColumns.Column> columns, List<Row> rows) {
    SavExport export = new SavExport(columns, rows);
    return SavWriter.of(export.variables, List.of()).bytes(export.cases);
  }

  private static Variable plain(ExportColumns.Column column, List<String> cells) {
    Variable number = Variable.number(column.name(), column.text());
    if (all(CellShape.NUMBER, cells)) {
      return number;
    }
    if (all(CellShape.DAY, cells)) {
      return number.with(Kind.DATE);
    }
    if (all(CellShape.MONTH, cells)) {
      return number.with(Kind.MONTH);
    }
    if (all(CellShape.TIME, cells)) {
      return number.with(Kind.DATE_TIME);
    }
    int width =
        cells.stream().mapToInt(c -> c.getBytes(StandardCharsets.UTF_8).length).max().orElse(1);
    return Variable.text(column.name(), column.text(), Math.max(1, width));
  }

  private static boolean all(CellShape shape, List<String> cells) {
    return cells.stream().allMatch(c -> c.isEmpty() || shape.fits(c));
  }

  /**
   * A question's answers as numbers.
   *
   * @param codes the cell for each way of writing an answer: its code, its label, nothing
   * @param labels the labels by number
   * @param missing the numbers declared missing
   */
  private record Coded(Map<String, String> codes, Map<String, String> labels, Set<String> missing) {

    static final Coded NONE = new Coded(Map.of(), Map.of(), Set.of());

    static Coded of(Question question) {
      List<Category> categories = question.codes().categories();
      List<MissingCode> missing = question.codes().missing();
      boolean numbers =
          categories.stream().allMatch(c -> CellShape.NUMBER.fits(c.code()))
              && missing.stream().allMatch(m -> CellShape.NUMBER.fits(m.code()));
      Map<String, String> codes = new LinkedHashMap<>(Map.of("", ""));
      Map<String, String> labels = new LinkedHashMap<>();
      Set<String> declared = new TreeSet<>();
      for (int i = 0; i < categories.size(); i++) {
        String number = numbers ? categories.get(i).code() : Integer.toString(i + 1);
        codes.put(categories.get(i).code(), number);
        codes.putIfAbsent(categories.get(i).label(), number);
        labels.put(number, categories.get(i).label());
      }
      for (int i = 0; i < missing.size(); i++) {
        String number = numbers ? missing.get(i).code() : Integer.toString(FIRST_MISSING + i);
        codes.put(missing.get(i).code(), MissingMark.cell(number));
        codes.putIfAbsent(missing.get(i).label(), MissingMark.cell(number));
        labels.put(number, missing.get(i).label());
        declared.add(number);
      }
      return new Coded(codes, labels, declared);
    }

    Variable variable(String name, String text) {
      return Variable.number(name, text).with(labels).with(declared());
    }

    /** Up to three numbers, or a range; none where the range would hold an answer too. */
    private UserMissing declared() {
      if (missing.size() <= MOST_SINGLE) {
        return new UserMissing(missing, Optional.empty());
      }
      double[] numbers = missing.stream().mapToDouble(Double::parseDouble).sorted().toArray();
      UserMissing.Range range = new UserMissing.Range(numbers[0], numbers[numbers.length - 1]);
      boolean answers =
          labels.keySet().stream()
              .anyMatch(n -> !missing.contains(n) && range.contains(Double.parseDouble(n)));
      return answers ? UserMissing.NONE : new UserMissing(Set.of(), Optional.of(range));
    }
  }
}
