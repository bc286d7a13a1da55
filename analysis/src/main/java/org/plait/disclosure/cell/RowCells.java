package org.plait.disclosure.cell;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/** Which cells a row of estimates stands on. */
public final class RowCells {

  private static final Set<String> SHARES =
      Set.of(
          "count",
          "proportion",
          "of_asked",
          "top_box",
          "corrected_proportion",
          "corrected_of_asked");
  private static final String OF_ASKED = "of_asked";

  private final Map<String, Question> questions;

  private RowCells(Map<String, Question> questions) {
    this.questions = questions;
  }

  /** Of the questions of an instrument. */
  public static RowCells of(Instrument instrument) {
    return new RowCells(
        instrument.all().stream()
            .collect(Collectors.toMap(Question::id, Function.identity(), (a, b) -> a)));
  }

  /** Themes: several may apply to one comment, so each is judged with its complement. */
  public static RowCells ofThemes() {
    return new RowCells(Map.of());
  }

  /** Whether the row counts people, so that its {@code n} is a number in a category. */
  public boolean share(RowKey row) {
    return SHARES.contains(row.measure());
  }

  /** Whether the row's denominator is everybody who was asked. */
  boolean ofAsked(RowKey row) {
    return row.measure().equals(OF_ASKED);
  }

  /** The number in the category. */
  public CellKey count(RowKey row, String wave) {
    return CellKey.of(Kind.COUNT, row, wave);
  }

  /** The row's denominator. */
  public CellKey base(RowKey row, String wave) {
    if (ofAsked(row)) {
      return asked(row, wave);
    }
    if (!share(row) && type(row.question()) == QuestionType.RANKING) {
      return CellKey.of(Kind.MEAN_BASE, row, wave);
    }
    return valid(row, wave);
  }

  /** The valid answers. */
  public CellKey valid(RowKey row, String wave) {
    CellKey key = CellKey.of(Kind.BASE, row, wave);
    return exclusive(row.question()) || !share(row) ? key.withCategory("") : key;
  }

  /** The base that a count or complement belongs to. */
  public CellKey baseOf(CellKey count) {
    CellKey base = count.as(Kind.BASE);
    return exclusive(count.question()) ? base.withCategory("") : base;
  }

  /** Everybody who was asked. */
  public CellKey asked(RowKey row, String wave) {
    return CellKey.of(Kind.ASKED, row, wave).withCategory("");
  }

  /** Whether the categories of an item exclude each other, so that they sum to the base. */
  public boolean exclusive(String question) {
    QuestionType type = type(question);
    return type == QuestionType.SINGLE
        || type == QuestionType.ORDINAL
        || type == QuestionType.GRID
        || type == QuestionType.DATE;
  }

  /** Whether a mean or rank of the item gives away how many chose each category. */
  public boolean givesCategoriesAway(String question) {
    QuestionType type = type(question);
    return type == QuestionType.SINGLE
        || type == QuestionType.ORDINAL
        || type == QuestionType.GRID
        || type == QuestionType.RANKING;
  }

  private QuestionType type(String question) {
    Question found = questions.get(question);
    return found == null ? QuestionType.MULTIPLE : found.type();
  }
}
