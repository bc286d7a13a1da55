package org.plait.disclosure.cell;

import java.util.List;
import java.util.OptionalLong;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CellKey.Kind;

/** Reads the cells out of rows of estimates. */
public final class CountReader {

  /** Those who responded. */
  public static final String RESPONDENTS = "respondents";

  /** Those of the population who did not. */
  public static final String NOT_RESPONDING = "not_responding";

  /** The share who responded. */
  public static final String RATE = "response_rate";

  /** How the category of a disposition begins. */
  public static final String DISPOSITION = "disposition_";

  /** Those who were not eligible after all. */
  public static final String NOT_ELIGIBLE = "disposition_ne";

  /** Those who were not asked. */
  public static final String NOT_ASKED = "NOT_ASKED";

  /** The share who stayed. */
  public static final String RETENTION = "retention";

  /** Those who answered every wave so far. */
  public static final String CUMULATIVE = "cumulative_response";

  /** Those of the first wave's population who did not answer every wave so far. */
  public static final String NOT_CUMULATIVE = "not_cumulative";

  /** Those who left, but for those who are not eligible any more. */
  public static final String LEFT_ELIGIBLE = "left_eligible";

  private final RowCells rows;
  private final Strictness strictness;
  private final Cells.Collector cells = new Cells.Collector();

  /** A reader of the rows of one survey. */
  public CountReader(RowCells rows, Strictness strictness) {
    this.rows = rows;
    this.strictness = strictness;
  }

  /** The cells of all tables of a survey, to which more can be added. */
  public Cells.Collector collect(Results results) {
    estimates(results.estimates());
    estimates(results.scales());
    results.response().forEach(this::response);
    results.attrition().forEach(this::attrition);
    results.missing().forEach(this::missing);
    new MoveCells(strictness, cells).read(results.comparisons());
    return cells;
  }

  /** The cells of rows of one kind and of their comparisons, to which more can be added. */
  public Cells.Collector collect(List<EstimateRow> estimates, List<ComparisonRow> comparisons) {
    estimates(estimates);
    new MoveCells(strictness, cells).read(comparisons);
    return cells;
  }

  private void estimates(List<EstimateRow> estimates) {
    for (EstimateRow row : estimates) {
      RowKey key = row.key();
      add(rows.base(key, row.wave()), row.base().denominator(), key);
      if (rows.share(key)) {
        CellKey count = rows.count(key, row.wave());
        add(count, row.base().n(), key);
        if (!rows.ofAsked(key)) {
          add(count.as(Kind.COMPLEMENT), rest(row), key);
        }
      }
    }
  }

  /**
   * Respondents of everybody or of a group of the frame, and those of it who did not respond. Those
   * in two groups at once are read from the answers of one broken down by the other.
   */
  private void response(EstimateRow row) {
    String category = row.key().category();
    if (category.startsWith(DISPOSITION)) {
      people(row);
    } else if (row.key().question().isEmpty()
        && (category.equals(RESPONDENTS) || category.equals(RATE))) {
      CellKey key = CellKey.of(Kind.PEOPLE, row.key(), row.wave());
      add(key.withCategory(RESPONDENTS), row.base().n(), row.key());
      if (category.equals(RATE)) {
        add(key.withCategory(NOT_RESPONDING), rest(row), row.key());
      }
    }
  }

  /** The share who stayed counts those who stayed, and the others who could have. */
  private void attrition(EstimateRow row) {
    if (row.key().category().equals(RETENTION)) {
      CellKey key = CellKey.of(Kind.PEOPLE, row.key(), row.wave());
      add(key.withCategory(LEFT_ELIGIBLE), rest(row), row.key());
    } else {
      people(row);
    }
    if (row.key().category().equals(CUMULATIVE)) {
      CellKey key = CellKey.of(Kind.PEOPLE, row.key(), row.wave());
      add(key.withCategory(NOT_CUMULATIVE), rest(row), row.key());
    }
  }

  private void people(EstimateRow row) {
    add(CellKey.of(Kind.PEOPLE, row.key(), row.wave()), row.base().n(), row.key());
  }

  private void missing(EstimateRow row) {
    CellKey reason = CellKey.of(Kind.MISSING, row.key(), row.wave());
    add(reason, row.base().n(), row.key());
    if (!row.key().category().equals(NOT_ASKED)) {
      add(rows.asked(row.key(), row.wave()), row.base().denominator(), row.key());
    }
  }

  private static OptionalLong rest(EstimateRow row) {
    OptionalLong n = row.base().n();
    OptionalLong denominator = row.base().denominator();
    return n.isPresent() && denominator.isPresent()
        ? OptionalLong.of(Math.max(0, denominator.getAsLong() - n.getAsLong()))
        : OptionalLong.empty();
  }

  private void add(CellKey cell, OptionalLong value, RowKey row) {
    cells.add(cell, value.orElse(Cells.UNKNOWN), strictness.of(row));
  }
}
