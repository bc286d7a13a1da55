package org.plait.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;

/** The numbers of a row that a report shows, by the columns of its tidy file. */
final class Figures {

  private final Map<String, Double> numbers = new HashMap<>();

  Figures people(String column, OptionalLong number) {
    number.ifPresent(n -> numbers.put(column, (double) n));
    return this;
  }

  Figures people(String column, Optional<Long> number) {
    number.ifPresent(n -> numbers.put(column, n.doubleValue()));
    return this;
  }

  Figures estimate(Optional<Outcome> outcome) {
    Optional<Estimate> estimate = outcome.flatMap(Outcome::estimate);
    estimate.ifPresent(e -> numbers.put("estimate", e.value()));
    estimate.ifPresent(e -> e.standardError().ifPresent(se -> numbers.put("std_error", se)));
    return this;
  }

  Figures test(Optional<TestResult> test) {
    test.ifPresent(t -> numbers.put("statistic", t.statistic()));
    test.ifPresent(t -> numbers.put("p_value", t.pValue()));
    return this;
  }

  Map<String, Double> numbers() {
    return Map.copyOf(numbers);
  }
}
