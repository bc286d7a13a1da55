package org.plait.ingest.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.ingest.labelled.DamageReport;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.Variable;

/** A damaged or hostile file is read right or refused, never read wrong in silence. */
class SavDamageTest {

  private static final int TIMES = 300;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ParameterizedTest
  @EnumSource(SavHeader.Compression.class)
  void damagedCopiesAreRightOrLoud(SavHeader.Compression compression) {
    byte[] whole =
        SavWriter.of(SavSamples.VARIABLES, SavSamples.SETS)
            .with(compression)
            .bytes(SavSamples.cases(20, 7));
    DamageReport report =
        assertTimeoutPreemptively(
            LIMIT,
            () -> DamageReport.of(whole, b -> SavFile.open(b, Optional.empty()), TIMES, 1582));
    assertThat(report.silent()).as(report.toString()).isEmpty();
    // Codes of one byte hold no check: once in thousands, codes fit again behind eight lost bytes.
    int most = compression == SavHeader.Compression.BYTECODE ? 2 : 0;
    assertThat(report.shifted()).as(report.toString()).isLessThanOrEqualTo(most);
    assertThat(report.loud()).isGreaterThan(5 * TIMES);
  }

  @Test
  void aFewBytesThatBlowUpToMoreThanAllowedAreRefusedBeforeTheyDo() throws Exception {
    byte[] whole =
        SavWriter.of(List.of(Variable.number("q1", "")), List.of())
            .with(SavHeader.Compression.ZLIB)
            .bytes(List.of());
    int start = whole.length - 48;
    ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(squeezed)) {
      zlib.write(new byte[1 << 20]);
    }
    int trailer = start + 24 + squeezed.size();
    ByteBuffer bomb =
        ByteBuffer.allocate(trailer + 48).order(ByteOrder.LITTLE_ENDIAN).put(whole, 0, start);
    bomb.putLong(start).putLong(trailer).putLong(48).put(squeezed.toByteArray());
    bomb.putLong(-100).putLong(0).putInt(0x3FF000).putInt(1);
    bomb.putLong(start).putLong(start + 24L).putInt(Integer.MAX_VALUE).putInt(squeezed.size());
    assertThatThrownBy(() -> SavFile.open(bomb.array(), Optional.empty()).cases(c -> true))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage(
            "a block must be at most 16 MiB large, all of them 4 GiB, found more at byte "
                + (trailer + 24)
                + ".");
  }

  @Test
  void aCountOfLabelsBeyondTheFileIsRefusedBeforeRoomIsMadeForThem() {
    byte[] bytes = SavWriter.of(List.of(SavSamples.VARIABLES.get(1)), List.of()).bytes(List.of());
    int labels = 0;
    for (int i = 176; i < bytes.length - 4 && labels == 0; i++) {
      labels = Arrays.equals(bytes, i, i + 5, new byte[] {3, 0, 0, 0, 4}, 0, 5) ? i + 4 : 0;
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(labels, Integer.MAX_VALUE);
    assertThatThrownBy(() -> SavFile.open(bytes, Optional.empty()))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage(
            "file must hold the rest of its dictionary, found its end at byte "
                + bytes.length
                + ".");
  }
}
