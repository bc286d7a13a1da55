package org.plait.disclosure.cell;

import java.util.Locale;
import org.plait.change.row.RowKey;

/**
 * What was decided about one number, for those who keep a record of it. It holds no number.
 *
 * @param table the table that shows the number, or that it follows from, such as {@code estimates}
 * @param wave the wave, or several joined by {@code -}
 * @param figure what the number counts, or the measure of a row that is shown with fewer digits
 * @param rule why
 */
public record Decision(
    String table,
    String survey,
    String wave,
    String question,
    String item,
    String category,
    String groupBy,
    String group,
    String figure,
    Rule rule) {

  /** About a cell of some tables. */
  public static Decision about(CellKey cell, String table, String survey, Rule rule) {
    return new Decision(
        table,
        survey,
        cell.wave(),
        cell.question(),
        cell.item(),
        cell.category(),
        cell.groupBy(),
        cell.group(),
        cell.kind().name().toLowerCase(Locale.ROOT),
        rule);
  }

  /** About a row that is shown in steps. */
  public static Decision rounded(RowKey row, String wave, String table) {
    return new Decision(
        table,
        row.survey(),
        wave,
        row.question(),
        row.item(),
        row.category(),
        row.groupBy(),
        row.group(),
        row.measure(),
        Rule.ROUNDING);
  }

  /** The same for another reason. */
  public Decision by(Rule other) {
    return new Decision(
        table, survey, wave, question, item, category, groupBy, group, figure, other);
  }

  /** The same of numbers that something else than people's coding counted. */
  public Decision countedBy(String by) {
    return new Decision(
        table, survey, wave, question, item, category, groupBy, group, by + figure, rule);
  }
}
