package org.plait.report.file.data;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.plait.report.words.Decimals;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;

/**
 * Writes a table as comma-separated values: RFC 4180, UTF-8, lines ending in LF. Text that a
 * spreadsheet could take for a formula gets an apostrophe before it; numbers never do.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder out = new StringBuilder();
  private boolean begun;

  Csv(String... columns) {
    for (String column : columns) {
      cell(column);
    }
    end();
  }

  private Csv cell(String written) {
    if (begun) {
      out.append(',');
    }
    out.append(written);
    begun = true;
    return this;
  }

  Csv text(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return cell(quoted(formula ? "'" + text : text));
  }

  Csv flag(boolean value) {
    return cell(Boolean.toString(value));
  }

  /** The shortest decimal that gives the same double back; never in exponents. */
  Csv number(double value) {
    return cell(shortest(value));
  }

  Csv number(long value) {
    return cell(Long.toString(value));
  }

  Csv number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : empty();
  }

  Csv number(OptionalLong value) {
    return value.isPresent() ? number(value.getAsLong()) : empty();
  }

  Csv number(Optional<Double> value) {
    return value.isPresent() ? number(value.get().doubleValue()) : empty();
  }

  Csv whole(Optional<Long> value) {
    return value.isPresent() ? number(value.get().longValue()) : empty();
  }

  /** The name of a constant, in small letters. */
  Csv word(Enum<?> value) {
    return text(value.name().toLowerCase(Locale.ROOT));
  }

  /** Estimate, standard error, limits and their level. */
  Csv estimate(Optional<Estimate> estimate) {
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    return number(estimate.map(Estimate::value))
        .number(estimate.map(Estimate::standardError).orElse(OptionalDouble.empty()))
        .number(interval.map(Interval::lower))
        .number(interval.map(Interval::upper))
        .number(interval.map(Interval::confidenceLevel));
  }

  /** A test's statistic, degrees of freedom and p-value. */
  Csv statistic(Optional<TestResult> test) {
    return number(test.map(TestResult::statistic))
        .number(test.map(TestResult::df).orElse(OptionalDouble.empty()))
        .number(test.map(TestResult::pValue));
  }

  Csv empty() {
    return cell("");
  }

  void end() {
    out.append('\n');
    begun = false;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String shortest(double value) {
    return value == 0 ? "0" : Decimals.shortest(value).toPlainString();
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}
