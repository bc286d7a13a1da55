package org.plait.ingest.stata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.ingest.labelled.DamageReport;

/** A damaged or hostile file is read right or refused, never read wrong in silence. */
class DtaDamageTest {

  private static final int TIMES = 300;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @ValueSource(ints = {117, 118, 119})
  void damagedCopiesAreRightOrLoud(int release) {
    DtaFixture fixture =
        new DtaFixture(release, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8)
            .variable("q1", 65530, "%8.0g", "agree", "Supports me")
            .variable("score", 65526, "%10.0g", "", "Score")
            .variable("region", 5, "%5s", "", "Region")
            .variable("comment", 32768, "%9s", "", "Anything else?")
            .labels("agree", Map.of(1, "Disagree", 2, "Agree"));
    for (int i = 0; i < 40; i++) {
      fixture.row(1 + i % 2, i / 3.0, i % 4 == 0 ? "" : "north", i % 3 == 0 ? "" : "said\n" + i);
    }
    byte[] whole = fixture.bytes();
    DamageReport report =
        assertTimeoutPreemptively(
            LIMIT,
            () ->
                DamageReport.of(
                    whole,
                    b -> DtaFile.open(b, Optional.of(StandardCharsets.UTF_8)),
                    TIMES,
                    1582 + release));
    assertThat(report.silent()).as(report.toString()).isEmpty();
    assertThat(report.shifted()).as(report.toString()).isZero();
    assertThat(report.loud()).isGreaterThan(3 * TIMES);
  }
}
