package org.plait.report.file.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.plait.change.row.RowKey;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.WavePair;

/**
 * A tidy file: the name of each column beside what a row has in it.
 *
 * @param <R> what one row is about
 */
final class TidyFile<R> {
  private final List<String> names = new ArrayList<>();
  private final List<BiConsumer<Csv, R>> cells = new ArrayList<>();

  private TidyFile<R> add(BiConsumer<Csv, R> cell, String... of) {
    names.addAll(Arrays.asList(of));
    cells.add(cell);
    return this;
  }

  TidyFile<R> text(String name, Function<R, String> of) {
    return add((csv, row) -> csv.text(of.apply(row)), name);
  }

  /** The name of a constant, in small letters. */
  TidyFile<R> word(String name, Function<R, Enum<?>> of) {
    return add((csv, row) -> csv.word(of.apply(row)), name);
  }

  TidyFile<R> flag(String name, Predicate<R> of) {
    return add((csv, row) -> csv.flag(of.test(row)), name);
  }

  TidyFile<R> number(String name, Function<R, Optional<Double>> of) {
    return add((csv, row) -> csv.number(of.apply(row)), name);
  }

  TidyFile<R> count(String name, Function<R, OptionalLong> of) {
    return add((csv, row) -> csv.number(of.apply(row)), name);
  }

  TidyFile<R> whole(String name, ToLongFunction<R> of) {
    return add((csv, row) -> csv.number(of.applyAsLong(row)), name);
  }

  TidyFile<R> people(String name, Function<R, Optional<Long>> of) {
    return add((csv, row) -> csv.whole(of.apply(row)), name);
  }

  /** The question, the part of it and the category that a row is about. */
  TidyFile<R> subject(Function<R, RowKey> of) {
    return text("question", row -> of.apply(row).question())
        .text("item", row -> of.apply(row).item())
        .text("category", row -> of.apply(row).category());
  }

  /** The two waves a row compares. */
  TidyFile<R> waves(Function<R, WavePair> of) {
    return text("wave_from", row -> of.apply(row).from())
        .text("wave_to", row -> of.apply(row).to());
  }

  /** An estimate with its error and interval. */
  TidyFile<R> estimate(Function<R, Optional<Estimate>> of) {
    return add(
        (csv, row) -> csv.estimate(of.apply(row)),
        "estimate",
        "std_error",
        "conf_low",
        "conf_high",
        "conf_level");
  }

  /** The limits of an interval and their level. */
  TidyFile<R> interval(Function<R, Optional<Interval>> of) {
    return number("conf_low", row -> of.apply(row).map(Interval::lower))
        .number("conf_high", row -> of.apply(row).map(Interval::upper))
        .number("conf_level", row -> of.apply(row).map(Interval::confidenceLevel));
  }

  /** A test with its name. */
  TidyFile<R> test(Function<R, Optional<TestResult>> of) {
    return text("test", row -> of.apply(row).map(t -> t.method().name()).orElse(""))
        .statistic("", of);
  }

  /** What a test gave, its columns named after what it tests. */
  TidyFile<R> statistic(String prefix, Function<R, Optional<TestResult>> of) {
    return add(
        (csv, row) -> csv.statistic(of.apply(row)),
        prefix + "statistic",
        prefix + "df",
        prefix + "p_value");
  }

  /** The file with these rows. */
  byte[] of(Stream<R> rows) {
    Csv csv = new Csv(names.toArray(String[]::new));
    rows.forEach(
        row -> {
          cells.forEach(cell -> cell.accept(csv, row));
          csv.end();
        });
    return csv.bytes();
  }

  /** The same with these rows. */
  byte[] of(List<R> rows) {
    return of(rows.stream());
  }
}
