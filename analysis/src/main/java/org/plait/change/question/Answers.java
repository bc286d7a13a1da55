package org.plait.change.question;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.MissingReason;

/** What a quantity is in each row of a wave. */
public interface Answers {

  /** Whether the row has a value. */
  boolean valid(int row);

  /** Whether the row was asked and gave none. */
  boolean missing(int row);

  /** The value of a valid row. */
  double value(int row);

  /** The categories behind the answers, where each category is always the same number. */
  default Optional<CategoryValues> categories() {
    return Optional.empty();
  }

  /** Each answer of a column of so many categories as the number of its category. */
  static Answers ofCategories(CategoryColumn column, int categories, IntToDoubleFunction value) {
    Answers each = of(column, row -> value.applyAsDouble(column.category(row)));
    double[] values = IntStream.range(0, categories).mapToDouble(value::applyAsDouble).toArray();
    return new Answers() {
      @Override
      public boolean valid(int row) {
        return each.valid(row);
      }

      @Override
      public boolean missing(int row) {
        return each.missing(row);
      }

      @Override
      public double value(int row) {
        return each.value(row);
      }

      @Override
      public Optional<CategoryValues> categories() {
        return Optional.of(new CategoryValues(column, values));
      }
    };
  }

  /** Each answer of a column as a number. */
  static Answers of(AnswerColumn column, IntToDoubleFunction value) {
    return of(column, column::given, value);
  }

  /** Some answers of a column as numbers. */
  static Answers of(AnswerColumn column, IntPredicate valid, IntToDoubleFunction value) {
    return new Answers() {
      @Override
      public boolean valid(int row) {
        return valid.test(row);
      }

      @Override
      public boolean missing(int row) {
        return column.missing(row).filter(r -> r != MissingReason.NOT_ASKED).isPresent();
      }

      @Override
      public double value(int row) {
        return value.applyAsDouble(row);
      }
    };
  }

  /** 1 where any of several options is ticked; valid where all were answered. */
  static Answers anyOf(List<CategoryColumn> options) {
    return of(
        options.get(0),
        row -> options.stream().allMatch(option -> option.given(row)),
        row -> options.stream().anyMatch(option -> option.category(row) == 1) ? 1 : 0);
  }
}
