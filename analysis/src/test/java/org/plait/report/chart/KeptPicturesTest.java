package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class KeptPicturesTest {

  private static final byte[] NOTHING = {};
  private static final Chart CHART = chart("first", 40);
  private static final Chart HIGHER = chart("second", 60);

  private static Chart chart(String name, int height) {
    Drawing drawing = new Drawing();
    drawing.text(0, 20, Anchor.START, 13, "#1a1a1a", "Agree");
    return new Chart(name, "Title", "Words", height, drawing.marks());
  }

  @Test
  void aPictureThatWasDrawnBeforeIsTheSameBytes() {
    KeptPictures first = new KeptPictures("plait 1", NOTHING);
    byte[] drawn = first.of(CHART);
    KeptPictures second = new KeptPictures("plait 1", first.file().orElseThrow());
    assertThat(second.of(CHART)).isEqualTo(drawn).isEqualTo(CHART.picture());
    assertThat(second.file().orElseThrow()).isEqualTo(first.file().orElseThrow());
  }

  @Test
  void whatShowsSomethingElseIsDrawn() {
    KeptPictures first = new KeptPictures("plait 1", NOTHING);
    first.of(CHART);
    KeptPictures second = new KeptPictures("plait 1", first.file().orElseThrow());
    assertThat(second.of(HIGHER)).isEqualTo(HIGHER.picture());
  }

  @Test
  void whatAnotherProgramDrewIsDrawnAgain() {
    byte[] file = holding("plait 1", CHART, new byte[] {1, 2, 3});
    assertThat(new KeptPictures("plait 1", file).of(CHART)).containsExactly(1, 2, 3);
    assertThat(new KeptPictures("plait 2", file).of(CHART)).isEqualTo(CHART.picture());
  }

  @Test
  void whatIsDamagedIsDrawnAgain() {
    byte[] file = holding("plait 1", CHART, new byte[] {1, 2, 3});
    for (int at = 0; at < file.length; at++) {
      byte[] damaged = file.clone();
      damaged[at] ^= 1;
      assertThat(new KeptPictures("plait 1", damaged).of(CHART)).isEqualTo(CHART.picture());
      byte[] cut = Arrays.copyOf(file, at);
      assertThat(new KeptPictures("plait 1", cut).of(CHART)).isEqualTo(CHART.picture());
    }
  }

  @Test
  void picturesNobodyAskedForAreLeftOutUnlessNobodyAskedForAny() {
    KeptPictures both = new KeptPictures("plait 1", NOTHING);
    List.of(CHART, HIGHER).forEach(both::of);
    byte[] file = both.file().orElseThrow();
    assertThat(new KeptPictures("plait 1", file).file().orElseThrow()).isEqualTo(file);
    KeptPictures one = new KeptPictures("plait 1", file);
    one.of(CHART);
    assertThat(one.file().orElseThrow()).hasSizeLessThan(file.length);
    assertThat(new KeptPictures("plait 1", NOTHING).file()).isEmpty();
  }

  /** A file with other bytes in place of a chart's picture, to tell whether it was drawn. */
  private static byte[] holding(String drawnBy, Chart chart, byte[] instead) {
    KeptPictures pictures = new KeptPictures(drawnBy, NOTHING);
    byte[] drawn = pictures.of(chart);
    byte[] file = pictures.file().orElseThrow();
    int head = file.length - drawn.length - 2 * Integer.BYTES;
    CRC32 crc = new CRC32();
    crc.update(instead);
    return ByteBuffer.allocate(head + instead.length + 2 * Integer.BYTES)
        .put(file, 0, head)
        .putInt(instead.length)
        .put(instead)
        .putInt((int) crc.getValue())
        .array();
  }
}
