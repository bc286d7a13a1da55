package org.plait.panel;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.TextColumn;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/**
 * The cleaned, linked data set to take away: a row a respondent and wave, a column an item.
 * Categories stand as their codes, missing answers as their reason after a dot, such as {@code
 * .no_answer}. Free text is left out; it stands among the de-identified comments.
 */
public final class PanelTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final List<String> KEYS = List.of("survey", "wave", "respondent", "organisation");

  /** The column of weights, where any wave has them. */
  static final String WEIGHT = "survey_weight";

  private PanelTable() {}

  /**
   * Writes the panels of a study as one table; a question that surveys share has one column.
   *
   * @param panels the panels, in study order
   * @return the table as CSV
   */
  public static String csv(List<Panel> panels) {
    Set<ItemRef> items = new LinkedHashSet<>();
    for (Panel panel : panels) {
      panel.waves().forEach(wave -> items.addAll(shown(wave)));
    }
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      List<String> header = new ArrayList<>(KEYS);
      boolean weighted =
          panels.stream().flatMap(p -> p.waves().stream()).anyMatch(w -> w.weighting().isPresent());
      if (weighted) {
        header.add(WEIGHT);
      }
      items.forEach(item -> header.add(item.toString()));
      printer.printRecord(header);
      for (Panel panel : panels) {
        for (PanelWave wave : panel.waves()) {
          for (int row = 0; row < wave.rows(); row++) {
            printer.printRecord(record(panel, wave, row, weighted, items));
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return text.toString();
  }

  private static List<ItemRef> shown(PanelWave wave) {
    return wave.columns().entrySet().stream()
        .filter(column -> !(column.getValue() instanceof TextColumn))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> record(
      Panel panel, PanelWave wave, int row, boolean weighted, Set<ItemRef> items) {
    List<String> cells = new ArrayList<>();
    cells.add(panel.survey().id());
    cells.add(wave.id());
    cells.add(panel.pseudonyms().get(wave.person(row)));
    cells.add(wave.organisation(row) < 0 ? "" : panel.organisations().get(wave.organisation(row)));
    if (weighted) {
      cells.add(wave.weighting().map(weights -> number(weights.weight(row))).orElse(""));
    }
    for (ItemRef item : items) {
      cells.add(wave.column(item).map(c -> cell(panel, item, c, row)).orElse(""));
    }
    return cells;
  }

  private static String cell(Panel panel, ItemRef item, AnswerColumn column, int row) {
    return column
        .missing(row)
        .map(reason -> "." + reason.name().toLowerCase(Locale.ROOT))
        .orElseGet(() -> answer(panel, item, column, row));
  }

  private static String answer(Panel panel, ItemRef item, AnswerColumn column, int row) {
    if (column instanceof CategoryColumn categories) {
      Question question = panel.instrument().question(item.question()).orElseThrow();
      int category = categories.category(row);
      return question.type() == QuestionType.MULTIPLE
          ? Integer.toString(category)
          : question.codes().categories().get(category).code();
    }
    if (column instanceof NumberColumn numbers) {
      return number(numbers.value(row));
    }
    return ((DateColumn) column).date(row).orElseThrow().toString();
  }

  /** A number as people write it: {@code 12} rather than {@code 12.0}. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
