package org.plait.panel.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.TextColumn;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;

/**
 * The cleaned, linked data set to take away: a row a respondent and wave, a column an item.
 * Categories stand as their codes, missing answers as their reason after a dot, such as {@code
 * .no_answer}. Free text is left out; it stands among the de-identified comments.
 */
public final class PanelTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final Map<MissingReason, String> REASONS = reasons();
  private static final String EMPTY = FORMAT.format("", "");
  private static final List<String> KEYS = List.of("survey", "wave", "respondent", "organisation");

  /** The column of weights, where any wave has them. */
  static final String WEIGHT = "survey_weight";

  private PanelTable() {}

  /**
   * Writes the panels of a study as one table; a question that surveys share has one column.
   *
   * @param panels the panels, in study order
   * @return the table as CSV, in UTF-8
   */
  public static byte[] csv(List<Panel> panels) {
    Set<ItemRef> items = new LinkedHashSet<>();
    for (Panel panel : panels) {
      panel.waves().forEach(wave -> items.addAll(shown(wave)));
    }
    List<String> header = new ArrayList<>(KEYS);
    boolean weighted =
        panels.stream().flatMap(p -> p.waves().stream()).anyMatch(w -> w.weighting().isPresent());
    if (weighted) {
      header.add(WEIGHT);
    }
    items.forEach(item -> header.add(item.toString()));
    Utf8 text = new Utf8().add(new StringBuilder(FORMAT.format(header.toArray())).append('\n'));
    for (Panel panel : panels) {
      List<String> organisations = panel.organisations().stream().map(PanelTable::cell).toList();
      for (PanelWave wave : panel.waves()) {
        addRows(text, panel, organisations, wave, weighted, items);
      }
    }
    return text.bytes();
  }

  /** The columns of a wave but free text. */
  static List<ItemRef> shown(PanelWave wave) {
    return wave.columns().entrySet().stream()
        .filter(column -> !(column.getValue() instanceof TextColumn))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void addRows(
      Utf8 text,
      Panel panel,
      List<String> organisations,
      PanelWave wave,
      boolean weighted,
      Set<ItemRef> items) {
    String keys = FORMAT.format(panel.survey().id(), wave.id());
    List<IntFunction<String>> columns = new ArrayList<>();
    if (weighted) {
      columns.add(row -> wave.weighting().map(weights -> number(weights.weight(row))).orElse(""));
    }
    for (ItemRef item : items) {
      columns.add(wave.column(item).map(c -> column(panel, item, c)).orElse(row -> ""));
    }
    StringBuilder line = new StringBuilder();
    for (int row = 0; row < wave.rows(); row++) {
      int organisation = wave.organisation(row);
      line.append(keys).append(',').append(cell(panel.pseudonyms().get(wave.person(row))));
      line.append(',').append(organisation < 0 ? "" : organisations.get(organisation));
      for (IntFunction<String> column : columns) {
        line.append(',').append(column.apply(row));
      }
      text.add(line.append('\n'));
      line.setLength(0);
    }
  }

  /** The cells of a column, by row. */
  private static IntFunction<String> column(Panel panel, ItemRef item, AnswerColumn column) {
    IntFunction<String> answers = answers(panel, item, column);
    return row ->
        column.given(row) ? answers.apply(row) : REASONS.get(column.missing(row).orElseThrow());
  }

  private static IntFunction<String> answers(Panel panel, ItemRef item, AnswerColumn column) {
    if (column instanceof CategoryColumn categories) {
      Question question = panel.instrument().question(item.question()).orElseThrow();
      List<String> codes =
          question.type() == QuestionType.MULTIPLE
              ? List.of("0", "1")
              : question.codes().categories().stream().map(c -> cell(c.code())).toList();
      return row -> codes.get(categories.category(row));
    }
    if (column instanceof NumberColumn numbers) {
      return row -> number(numbers.value(row));
    }
    return row -> ((DateColumn) column).date(row).orElseThrow().toString();
  }

  private static Map<MissingReason, String> reasons() {
    Map<MissingReason, String> cells = new EnumMap<>(MissingReason.class);
    for (MissingReason reason : MissingReason.values()) {
      cells.put(reason, "." + reason.name().toLowerCase(Locale.ROOT));
    }
    return cells;
  }

  /** As CSV writes a cell that is not the first of its row. */
  private static String cell(String text) {
    return FORMAT.format("", text).substring(EMPTY.length());
  }

  /** The number as people write it: {@code 12} rather than {@code 12.0}. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
