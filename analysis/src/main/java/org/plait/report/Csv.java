package org.plait.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes a table as comma-separated values: RFC 4180, UTF-8, lines ending in LF. Text that a
 * spreadsheet could take for a formula gets an apostrophe before it; numbers never do.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder out = new StringBuilder();
  private final List<String> line = new ArrayList<>();

  /** The same numbers come again and again, such as levels and shares beside their nets. */
  private final Map<Double, String> written = new HashMap<>();

  Csv(String... columns) {
    for (String column : columns) {
      line.add(column);
    }
    end();
  }

  Csv text(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    line.add(quoted(formula ? "'" + text : text));
    return this;
  }

  Csv flag(boolean value) {
    line.add(Boolean.toString(value));
    return this;
  }

  /** The shortest decimal that gives the same double back; never in exponents. */
  Csv number(double value) {
    line.add(written.computeIfAbsent(value, Csv::shortest));
    return this;
  }

  Csv number(long value) {
    line.add(Long.toString(value));
    return this;
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

  Csv empty() {
    line.add("");
    return this;
  }

  void end() {
    out.append(String.join(",", line)).append('\n');
    line.clear();
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String shortest(double value) {
    return value == 0 ? "0" : Decimals.shortest(value).toPlainString();
  }

  private static String quoted(String text) {
    boolean needed =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
