package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;

/** The reference values of this family, and what its tests ask of results again and again. */
final class PairedFixture {
  static final JsonNode JSON = Fixture.json("paired/paired.json");

  /** R's and our root finders stop at about this distance. */
  static final double ROOT = 1e-8;

  private PairedFixture() {}

  static SquareTable table(JsonNode rows) {
    long[][] counts = new long[rows.size()][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = longs(rows.get(i));
    }
    return SquareTable.of(counts);
  }

  static long[] longs(JsonNode array) {
    return IntStream.range(0, array.size()).mapToLong(i -> array.get(i).longValue()).toArray();
  }

  static double[] doubles(String group, String name) {
    return Fixture.doubles(JSON.get(group).get(name));
  }

  static Estimate found(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  static TestResult done(TestOutcome outcome) {
    return outcome.result().orElseThrow();
  }

  static void assertClose(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.doubleValue(), close(expected.doubleValue()));
  }

  static void assertRoot(double found, JsonNode expected) {
    assertThat(found).isCloseTo(expected.doubleValue(), close(expected.doubleValue(), ROOT));
  }

  static void assertInterval(Outcome outcome, JsonNode expected) {
    Interval interval = found(outcome).interval().orElseThrow();
    assertRoot(interval.lower(), expected.get(0));
    assertRoot(interval.upper(), expected.get(1));
  }

  /** Answers of which the first ones are of the same people in both waves. */
  static Observations wave(double[] values, int pairs, int others) {
    return Observations.of(
        values, IntStream.range(0, values.length).map(i -> i < pairs ? i : others + i).toArray());
  }
}
