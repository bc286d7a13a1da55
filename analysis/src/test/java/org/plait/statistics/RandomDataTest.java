package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.statistics.contrast.ContrastEstimate;

/**
 * Every estimator on data drawn at random, odd ones among them: it answers with finite numbers in
 * the space of its parameter, within its interval, or says why not. Input that can't be is refused
 * at the door; a number that can't be is never made inside.
 */
class RandomDataTest {
  private static final int DRAWS = 200;
  private static final double ROUNDING = 1e-9;

  static List<EstimatorsOnDraws> estimators() {
    return EstimatorsOnDraws.all();
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void answersWithNumbersThatCanBeOrSaysWhyNot(EstimatorsOnDraws estimator) {
    Map<String, Long> wrong = new LinkedHashMap<>();
    for (long seed = 0; seed < DRAWS; seed++) {
      long drawn = seed;
      wrong(estimator, seed).ifPresent(what -> wrong.putIfAbsent(what, drawn));
    }
    assertThat(wrong).as("what is wrong, and the first seed").isEmpty();
  }

  private static Optional<String> wrong(EstimatorsOnDraws estimator, long seed) {
    try {
      return estimator
          .answers()
          .apply(new RandomDraw(seed))
          .flatMap(RandomDataTest::parts)
          .flatMap(answer -> wrong(answer, estimator).stream())
          .findFirst();
    } catch (IllegalArgumentException refused) {
      boolean made = Arrays.stream(refused.getStackTrace()).anyMatch(RandomDataTest::ofAResult);
      return made ? Optional.of(said(refused)) : Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of(said(failed));
    }
  }

  /** Whether a result was being made: then the number is the estimator's, not the caller's. */
  private static boolean ofAResult(StackTraceElement frame) {
    return Stream.of(Estimate.class, Interval.class, TestResult.class, Bounds.class)
        .anyMatch(result -> frame.getClassName().equals(result.getName()));
  }

  private static String said(RuntimeException failed) {
    String where =
        Arrays.stream(failed.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.plait"))
            .filter(frame -> !frame.getClassName().endsWith("Require"))
            .filter(frame -> !ofAResult(frame))
            .findFirst()
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
    String message = String.valueOf(failed.getMessage()).replaceAll("found .*", "");
    return failed.getClass().getSimpleName() + " " + message + " at " + where;
  }

  private static Stream<Object> parts(Object answer) {
    if (answer instanceof Optional<?> maybe) {
      return maybe.stream().flatMap(RandomDataTest::parts);
    }
    if (answer instanceof List<?> list) {
      return list.stream().flatMap(RandomDataTest::parts);
    }
    if (answer instanceof ChangeEstimate change) {
      return Stream.of(change.estimate(), change.test());
    }
    if (answer instanceof ContrastEstimate contrast) {
      return Stream.of(contrast.estimate(), contrast.test());
    }
    if (answer instanceof OptionalDouble number) {
      return number.stream().boxed().map(Object.class::cast);
    }
    return Stream.of(answer);
  }

  private static Optional<String> wrong(Object answer, EstimatorsOnDraws estimator) {
    if (answer instanceof Estimate estimate) {
      return wrong(estimate, estimator);
    }
    if (answer instanceof Interval interval) {
      return wrong(interval, "interval", estimator);
    }
    if (answer instanceof Bounds bounds) {
      return within(bounds.lower(), estimator) && within(bounds.upper(), estimator)
          ? Optional.empty()
          : Optional.of("bounds out of their space: " + bounds);
    }
    if (answer instanceof Double number) {
      return Double.isFinite(number) ? Optional.empty() : Optional.of("number " + number);
    }
    return Optional.empty();
  }

  private static Optional<String> wrong(Estimate estimate, EstimatorsOnDraws estimator) {
    if (!within(estimate.value(), estimator)) {
      return Optional.of(estimate.measure() + " out of its space, e.g. " + estimate.value());
    }
    Optional<Interval> interval = estimate.interval();
    if (interval.isPresent() && !holds(interval.get(), estimate.value())) {
      return Optional.of(estimate.measure() + " outside its interval, " + method(interval.get()));
    }
    return interval.flatMap(bounds -> wrong(bounds, estimate.measure(), estimator));
  }

  private static Optional<String> wrong(
      Interval interval, String measure, EstimatorsOnDraws estimator) {
    return within(interval.lower(), estimator) && within(interval.upper(), estimator)
        ? Optional.empty()
        : Optional.of(measure + " has an interval beyond its space, " + method(interval));
  }

  private static String method(Interval interval) {
    return interval.method().name();
  }

  private static boolean within(double value, EstimatorsOnDraws estimator) {
    return value >= estimator.least() - ROUNDING && value <= estimator.most() + ROUNDING;
  }

  private static boolean holds(Interval interval, double value) {
    double rounding = ROUNDING * Math.abs(value);
    return interval.lower() <= value + rounding && value - rounding <= interval.upper();
  }
}
