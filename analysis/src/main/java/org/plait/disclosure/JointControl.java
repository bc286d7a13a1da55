package org.plait.disclosure;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.row.RowMask;
import org.plait.integration.ThemeContrast;
import org.plait.study.report.DisclosureRule;

/**
 * Hides how those who wrote of a theme answered, wherever any count that the difference rests on is
 * small: those who wrote of it, the others who were read and everybody else, each with and without
 * the answer. The stricter limits hold, as nothing else tells these counts. What is shown is in
 * steps of about half a standard error and the people behind it to the nearest ten, so that no
 * count follows from it, not even together with what is told of answers and themes.
 */
public final class JointControl {

  private static final long TEN = 10;

  private final Limits limits;

  private JointControl(DisclosureRule rule) {
    this.limits = Limits.of(rule).strict();
  }

  /**
   * The control of a study.
   *
   * @param rule the limits
   * @return the control
   */
  public static JointControl of(DisclosureRule rule) {
    return new JointControl(rule);
  }

  /**
   * The same rows with what may not be shown hidden.
   *
   * @param rows the rows
   * @return as many rows in the same order
   */
  public List<ThemeContrast> apply(List<ThemeContrast> rows) {
    return rows.stream().map(this::safe).toList();
  }

  private ThemeContrast safe(ThemeContrast row) {
    long least =
        LongStream.of(row.fewest().orElse(0), row.with().orElse(0), row.without().orElse(0))
            .min()
            .orElse(0);
    if (least < limits.minimum() || least < limits.base()) {
      return hidden(row, limits);
    }
    double step = LinkedDigits.step(row.difference());
    return row.told(
        LinkedDigits.coarse(row.difference(), step), tens(row.with()), tens(row.without()));
  }

  static ThemeContrast hidden(ThemeContrast row, Limits limits) {
    return row.told(
        RowMask.suppressed(row.difference().measure(), limits),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private static OptionalLong tens(OptionalLong people) {
    return people.isPresent()
        ? OptionalLong.of(Math.round(people.getAsLong() / (double) TEN) * TEN)
        : people;
  }
}
