package org.plait.panel.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.TextColumn;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The answers of a panel as a Tablesaw table, for notebooks: a row a respondent and wave. The first
 * columns are {@code wave}, {@code person} (a number, the same in every wave) and {@code
 * organisation}.
 *
 * <p><b>Input</b>: a panel. <b>Units</b>: a category stands as its code, an option as 1 for ticked
 * and 0 for not, numbers and scores as they are. <b>Missing</b>: Tablesaw knows one kind of missing
 * cell, so the reasons are lost here; {@link PanelTable} keeps them. Free text is left out.
 *
 * <p>Tablesaw is not part of the program: whoever calls this puts it on the class path.
 */
public final class TablesawTable {

  private final Panel panel;
  private final Table table;

  private TablesawTable(Panel panel) {
    this.panel = panel;
    this.table = Table.create(panel.survey().id());
  }

  /**
   * All answers of all waves.
   *
   * @param panel the panel
   * @return the table
   */
  public static Table of(Panel panel) {
    Set<ItemRef> items = new LinkedHashSet<>();
    panel.waves().forEach(wave -> items.addAll(wave.columns().keySet()));
    return new TablesawTable(panel).fill(List.copyOf(items));
  }

  /**
   * The answers to some items, in this order.
   *
   * @param panel the panel
   * @param items questions such as {@code band}, options and rows such as {@code activities.train},
   *     scales
   * @return the table
   * @throws IllegalArgumentException when no wave has an item
   */
  public static Table of(Panel panel, String... items) {
    List<ItemRef> wanted = java.util.Arrays.stream(items).map(ItemRef::parse).toList();
    for (ItemRef item : wanted) {
      if (panel.waves().stream().allMatch(wave -> wave.column(item).isEmpty())) {
        throw new IllegalArgumentException(
            "an item must have been asked in a wave, found " + item + " in none");
      }
    }
    return new TablesawTable(panel).fill(wanted);
  }

  private Table fill(List<ItemRef> items) {
    StringColumn waves = StringColumn.create("wave");
    IntColumn persons = IntColumn.create("person");
    StringColumn organisations = StringColumn.create("organisation");
    for (PanelWave wave : panel.waves()) {
      for (int row = 0; row < wave.rows(); row++) {
        waves.append(wave.id());
        persons.append(wave.person(row));
        int place = wave.organisation(row);
        if (place < 0) {
          organisations.appendMissing();
        } else {
          organisations.append(panel.organisations().get(place));
        }
      }
    }
    table.addColumns(waves, persons, organisations);
    for (ItemRef item : items) {
      add(item);
    }
    return table;
  }

  private void add(ItemRef item) {
    AnswerColumn like =
        panel.waves().stream().flatMap(w -> w.column(item).stream()).findFirst().orElseThrow();
    if (like instanceof TextColumn) {
      return;
    }
    Column<?> column = empty(item, like);
    for (PanelWave wave : panel.waves()) {
      for (int row = 0; row < wave.rows(); row++) {
        append(column, item, wave, row);
      }
    }
    table.addColumns(column);
  }

  private Column<?> empty(ItemRef item, AnswerColumn like) {
    String name = item.toString();
    if (like instanceof NumberColumn) {
      return DoubleColumn.create(name);
    }
    if (like instanceof CategoryColumn) {
      return ticked(item) ? IntColumn.create(name) : StringColumn.create(name);
    }
    return DateColumn.create(name);
  }

  private void append(Column<?> column, ItemRef item, PanelWave wave, int row) {
    AnswerColumn answers = wave.column(item).filter(c -> c.given(row)).orElse(null);
    if (answers == null) {
      column.appendMissing();
    } else if (answers instanceof NumberColumn numbers) {
      ((DoubleColumn) column).append(numbers.value(row));
    } else if (answers instanceof CategoryColumn categories) {
      append(column, item, categories.category(row));
    } else {
      ((DateColumn) column).append(((org.plait.ingest.DateColumn) answers).date(row).orElseThrow());
    }
  }

  private void append(Column<?> column, ItemRef item, int category) {
    if (column instanceof IntColumn ticks) {
      ticks.append(category);
    } else {
      ((StringColumn) column).append(question(item).codes().categories().get(category).code());
    }
  }

  private boolean ticked(ItemRef item) {
    return question(item).type() == QuestionType.MULTIPLE;
  }

  private Question question(ItemRef item) {
    return panel.instrument().question(item.question()).orElseThrow();
  }
}
