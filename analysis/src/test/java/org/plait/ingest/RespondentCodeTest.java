package org.plait.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How codes that respondents made up are written. */
class RespondentCodeTest {

  private static List<Optional<String>> given(String... parts) {
    return Arrays.stream(parts).map(p -> Optional.of(p).filter(text -> !text.isEmpty())).toList();
  }

  @Test
  void partsAreJoinedByHyphens() {
    assertThat(RespondentCode.of(given("M", "7", "JUN"), 2)).contains("M-7-JUN");
    assertThat(RespondentCode.of(given("M", "", "JUN"), 2)).contains("M--JUN");
    assertThat(RespondentCode.parts("M--JUN")).containsExactly("M", "", "JUN");
  }

  @Test
  void fewerPartsThanMustAgreeAreNoCode() {
    assertThat(RespondentCode.of(given("M", "", ""), 2)).isEmpty();
    assertThat(RespondentCode.of(given("", "", ""), 1)).isEmpty();
  }

  @Test
  void whatSeparatesPartsIsNotAPartOfOne() {
    assertThat(RespondentCode.of(given("ANN-MARIE", "#7", "-"), 2)).contains("ANNMARIE-7-");
    assertThat(RespondentCode.of(given("-", "#", "JUN"), 2)).isEmpty();
  }

  @Test
  void rowsWithOneCodeAreNumbered() {
    assertThat(RespondentCode.numbered(given("A-1", "B-2", "", "A-1")))
        .containsExactly(
            Optional.of("A-1#1"), Optional.of("B-2"), Optional.empty(), Optional.of("A-1#2"));
    assertThat(RespondentCode.plain("A-1#2")).isEqualTo("A-1");
    assertThat(RespondentCode.parts("A-1#2")).containsExactly("A", "1");
  }
}
