package org.plait.coding.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.study.analysis.QuestionRef;

/** Comments that people gave no theme, by their meaning. */
class UncodedTextsTest {

  private static final List<String> OTHERS =
      List.of("sky", "sea", "tree", "road", "lamp", "chair", "glass", "bread", "stone", "cloud");

  @TempDir private Path folder;

  /** Half speak of parking, half of the rota. */
  private UncodedTexts texts(int each) {
    String t1 =
        IntStream.range(0, each)
            .mapToObj(i -> "p%d,yes,n,%s\nr%d,yes,n,%s\n".formatted(i, parking(i), i, rota(i)))
            .collect(Collectors.joining());
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .read(
                t1 + "coded,yes,n,This one has a theme\nempty,yes,n,n/a\n",
                "p0,yes,n," + parking(0) + "\nother,yes,n," + parking(0) + "\n",
                "T1,coded,hinder,A1,ann\n");
    return UncodedTexts.of(read.coded());
  }

  private static String parking(int i) {
    return "Parking by the " + OTHERS.get(i % 10) + " and the " + OTHERS.get(i / 10);
  }

  private static String rota(int i) {
    return "Rota of the " + OTHERS.get(i % 10) + " and the " + OTHERS.get(i / 10);
  }

  private static float[] vector(String text) {
    float away = text.startsWith("Parking") ? 0 : 100;
    float near = Math.floorMod(text.hashCode(), 97) / 97f;
    return new float[] {away + near, near * near, away, 1 - near, near / 2, away / 3};
  }

  @Test
  void whatHasAThemeOrSaysNothingIsNoneOfThem() {
    UncodedTexts texts = texts(30);
    assertThat(texts.texts()).hasSize(60).doesNotContain("This one has a theme");
    assertThat(texts.comments()).isEqualTo(62);
    assertThat(texts.comments(parking(0))).hasSize(3);
  }

  @Test
  void groupsHaveNumbersOfCommentsAndPeopleAndTheirOwnWords() {
    UncodedGroups found = texts(30).grouped(UncodedTextsTest::vector, 1);
    UncodedGroups.Group parking = found.groups().get(0);
    assertThat(parking.comments()).isEqualTo(32);
    assertThat(parking.people()).as("one wrote twice").isEqualTo(31);
    assertThat(parking.questions()).isEqualTo(Set.of(new QuestionRef("staff", "hinder")));
    assertThat(parking.terms().get(0)).isEqualTo(new UncodedGroups.Term("parking", 31));
    assertThat(found.groups().subList(1, found.groups().size()))
        .isNotEmpty()
        .allMatch(group -> group.terms().get(0).term().equals("rota"));
    assertThat(found.stability().orElseThrow()).isBetween(0.5, 1.0);
  }

  @Test
  void fewTextsAreNotGrouped() {
    assertThat(texts(20).grouped(UncodedTextsTest::vector, 1)).isEqualTo(UncodedGroups.NONE);
  }
}
