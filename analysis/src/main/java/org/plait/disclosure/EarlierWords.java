package org.plait.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.plait.coding.gap.PairRow;
import org.plait.disclosure.cell.Limits;
import org.plait.text.keyness.KeywordRow;

/**
 * Counts of comments over several waves that an earlier report shows too. The comments that one
 * report has and the other has not are counted by the difference: of a new wave, or of people who
 * were taken out.
 */
final class EarlierWords {

  private EarlierWords() {}

  /** Whether nobody's word is told by how many comments more or fewer have it. */
  static boolean safe(ShownFigures before, KeywordRow row, Limits limits) {
    List<String> place =
        List.of(
            row.survey(),
            row.question(),
            row.sides().groupBy(),
            row.sides().wave(),
            row.sides().from(),
            row.sides().to(),
            row.term());
    Map<String, Double> then = before.shown(FigureTable.KEYNESS, place);
    return then.isEmpty()
        || (safe(
                row.from().with() - number(then, "n_from"),
                row.from().comments() - number(then, "denominator_from"),
                limits)
            && safe(
                row.to().with() - number(then, "n_to"),
                row.to().comments() - number(then, "denominator_to"),
                limits));
  }

  private static boolean safe(long with, long comments, Limits limits) {
    return LongStream.of(with, comments - with, comments)
        .map(Math::abs)
        .noneMatch(limits::hidesCount);
  }

  /** Whether no comments of a few have both themes, one of them or neither. */
  static boolean safe(ShownFigures before, PairRow row, Limits limits) {
    List<String> place = List.of(row.survey(), row.question(), row.one(), row.other());
    Map<String, Double> then = before.shown(FigureTable.COOCCURRENCE, place);
    if (then.isEmpty()) {
      return true;
    }
    long both = row.both() - number(then, "n");
    long one = row.withOne() - number(then, "n_category");
    long other = row.withOther() - number(then, "n_other_category");
    long read = row.read() - number(then, "denominator");
    return LongStream.of(both, one - both, other - both, read - one - other + both)
        .map(Math::abs)
        .noneMatch(limits::hidesCount);
  }

  private static long number(Map<String, Double> then, String column) {
    return Math.round(then.getOrDefault(column, 0.0));
  }
}
