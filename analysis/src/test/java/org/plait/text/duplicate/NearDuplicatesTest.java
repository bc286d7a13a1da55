package org.plait.text.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.text.Comments.Duplicates;

class NearDuplicatesTest {

  private static final String PASTED =
      "We were told that the new form would save time and it has not saved any time at all";

  @TempDir private Path folder;

  private List<List<String>> groups(String t1, String t2) {
    return NearDuplicates.of(CodedStudy.in(folder).read(t1, t2, "").comments()).stream()
        .map(group -> group.texts().stream().map(Duplicates::form).toList())
        .toList();
  }

  @Test
  void textsThatShareMostOfTheirLettersAreOneGroupOverAllWaves() {
    assertThat(
            groups(
                "a,yes,n," + PASTED + "\nb,yes,n,Another matter altogether is the car park\n",
                "c,yes,n," + PASTED + " honestly\nd,yes,n,\"" + PASTED + "!\"\n"))
        .containsExactly(
            List.of(
                PASTED.toLowerCase(java.util.Locale.ROOT),
                PASTED.toLowerCase(java.util.Locale.ROOT) + " honestly"));
  }

  @Test
  void equalAndShortTextsAreNoGroup() {
    assertThat(
            groups(
                "a,yes,n," + PASTED + "\nb,yes,n," + PASTED + "\nc,yes,n,no time\n",
                "d,yes,n,no times\n"))
        .isEmpty();
  }

  @Test
  void likenessIsTheShareOfPiecesOfFiveLetters() {
    assertThat(Shingles.of("abcdefg").jaccard(Shingles.of("abcdefh"))).isEqualTo(0.5);
    assertThat(Shingles.of("abcdef").jaccard(Shingles.of("abcdef"))).isEqualTo(1);
    assertThat(Shingles.of("abcdef").jaccard(Shingles.of("uvwxyz"))).isZero();
    assertThat(Shingles.of("abc").size()).isZero();
  }
}
