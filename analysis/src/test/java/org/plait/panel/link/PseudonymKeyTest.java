package org.plait.panel.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PseudonymKeyTest {

  private static final PseudonymKey KEY = PseudonymKey.of(filled(32, 7));

  /** RFC 4231, test case 6: a key longer than one block. */
  @Test
  void isHmacSha256() {
    PseudonymKey key = PseudonymKey.of(filled(131, 0xaa));
    byte[] message =
        "Test Using Larger Than Block-Size Key - Hash Key First"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(HexFormat.of().formatHex(key.mac(message)))
        .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  }

  @Test
  void givesOneIdOnePseudonymOf128Bits() {
    assertThat(KEY.pseudonym("pss-psp/specialist", "WREN-4821"))
        .isEqualTo(KEY.pseudonym("pss-psp/specialist", "WREN-4821"))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void givesOneIdAnotherPseudonymInAnotherSurvey() {
    assertThat(KEY.pseudonym("pss-psp/specialist", "WREN-4821"))
        .isNotEqualTo(KEY.pseudonym("pss-psp/partner", "WREN-4821"));
  }

  @Test
  void recognisesItselfWithoutRevealingItself() {
    assertThat(KEY.id()).matches("[0-9a-f]{8}").isEqualTo(PseudonymKey.of(filled(32, 7)).id());
    assertThat(KEY.id()).isNotEqualTo(PseudonymKey.of(filled(32, 8)).id());
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> PseudonymKey.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the key must have at least 32 bytes, but has 31");
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
