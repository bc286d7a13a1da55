package org.plait.panel.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.study.CodeRule;

/** People recognised by codes of four parts of which three must agree. */
class CodeLinkingTest {

  private static final CodeRule THREE_OF_FOUR = new CodeRule(List.of("a", "b", "c", "d"), 3);

  private final CodeLinking linking = new CodeLinking(THREE_OF_FOUR);
  private int people;

  /** The persons of a wave; new ones are numbered in order. */
  private List<Integer> wave(String... codes) {
    List<Integer> persons = new ArrayList<>();
    CodeLinking.Linked linked = linked(codes);
    for (int row = 0; row < codes.length; row++) {
      int person = linked.persons()[row] == CodeLinking.UNKNOWN ? people++ : linked.persons()[row];
      persons.add(person);
      if (!codes[row].isEmpty()) {
        linking.know(codes[row], person, linked.ties()[row]);
      }
    }
    return persons;
  }

  private CodeLinking.Linked linked(String... codes) {
    return linking.wave(
        Arrays.stream(codes).map(c -> Optional.of(c).filter(code -> !code.isEmpty())).toList());
  }

  @Test
  void theSameCodeIsTheSamePerson() {
    assertThat(wave("M-7-JUN-K", "P-3-MAY-T")).containsExactly(0, 1);
    assertThat(wave("P-3-MAY-T", "X-1-JAN-Y", "M-7-JUN-K")).containsExactly(1, 2, 0);
  }

  @Test
  void onePartMayDifferOrBeLeftOut() {
    wave("M-7-JUN-K", "P-3-MAY-T");
    assertThat(linked("M-8-JUN-K", "P-3-MAY-").counts()).isEqualTo(new CodeCounts(0, 2, 0, 0));
    assertThat(wave("M-8-JUN-K", "P-3-MAY-")).containsExactly(0, 1);
  }

  @Test
  void twoPartsMayNot() {
    wave("M-7-JUN-K");
    assertThat(wave("M-8-JUL-K", "M-7--")).containsExactly(1, 2);
  }

  @Test
  void twoPartsLeftOutByBothDoNotAgree() {
    wave("M-7--K");
    assertThat(wave("M-7--K", "M-8--K")).containsExactly(0, 1);
  }

  @Test
  void aWholeCodeIsNearerThanMostOfIt() {
    wave("M-7-JUN-K", "M-7-JUN-L");
    assertThat(wave("M-7-JUN-L", "M-7-JUN-K")).containsExactly(1, 0);
    assertThat(linking.tied()).isEmpty();
  }

  @Test
  void aCodeAsNearToTwoPeopleIsNobodys() {
    wave("M-7-JUN-K", "M-7-JUN-L");
    CodeLinking.Linked linked = linked("M-7-JUN-X");
    assertThat(linked.persons()).containsExactly(CodeLinking.UNKNOWN);
    assertThat(linked.counts()).isEqualTo(new CodeCounts(0, 0, 1, 0));
    assertThat(linking.tied()).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void twoRowsAsNearToOnePersonAreNobody() {
    wave("M-7-JUN-K");
    CodeLinking.Linked linked = linked("M-7-JUN-X", "M-7-JUN-Y", "Q-1-JAN-Z");
    assertThat(linked.persons()).containsOnly(CodeLinking.UNKNOWN);
    assertThat(linked.ties()).containsExactly(true, true, false);
    assertThat(linked.counts()).isEqualTo(new CodeCounts(0, 0, 2, 0));
  }

  @Test
  void ofTwoRowsTheNearerIsThePerson() {
    wave("M-7-JUN-K");
    assertThat(wave("M-7-JUN-X", "M-7-JUN-K")).containsExactly(1, 0);
    assertThat(linking.tied()).isEmpty();
  }

  @Test
  void twoPeopleWithOneCodeAreNeverLinked() {
    assertThat(wave("M-7-JUN-K#1", "M-7-JUN-K#2")).containsExactly(0, 1);
    assertThat(linked("M-7-JUN-K").counts().tied()).isEqualTo(1);
    assertThat(wave("M-7-JUN-K")).containsExactly(2);
    assertThat(wave("M-7-JUN-K")).containsExactly(3);
  }

  @Test
  void aPersonIsRecognisedByAnyCodeTheyWrote() {
    wave("M-7-JUN-K");
    wave("M-8-JUN-K");
    assertThat(wave("M-8-JUN-L")).containsExactly(0);
  }

  @Test
  void whoeverGaveNoCodeIsCounted() {
    wave("M-7-JUN-K", "");
    assertThat(linked("", "M-7-JUN-K", "").counts()).isEqualTo(new CodeCounts(1, 0, 0, 2));
  }

  @Test
  void aSpoiledPartNeverLinksTwoPeopleAndTheOrderOfRowsDoesNotMatter() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int n = 30;
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        String[] parts = {
          "A" + random.nextInt(4), "" + random.nextInt(5), "C" + random.nextInt(4), "D" + i % 3
        };
        before.add(String.join("-", parts));
        parts[random.nextInt(4)] = random.nextBoolean() ? "" : "Z";
        after.add(String.join("-", parts));
      }
      CodeLinking own = new CodeLinking(THREE_OF_FOUR);
      List<Optional<String>> first = before.stream().map(Optional::of).toList();
      boolean[] ties = own.wave(first).ties();
      IntStream.range(0, n).forEach(i -> own.know(before.get(i), i, ties[i]));
      CodeLinking.Linked linked = own.wave(after.stream().map(Optional::of).toList());
      int[] persons = linked.persons();
      int[] found = IntStream.of(persons).filter(p -> p != CodeLinking.UNKNOWN).toArray();
      assertThat(found).doesNotHaveDuplicates();
      List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
      Collections.shuffle(order, random);
      int[] shuffled =
          own.wave(order.stream().map(i -> Optional.of(after.get(i))).toList()).persons();
      IntStream.range(0, n).forEach(i -> assertThat(shuffled[i]).isEqualTo(persons[order.get(i)]));
      // A link is of codes that share three parts, as declared.
      IntStream.range(0, n)
          .filter(i -> persons[i] != CodeLinking.UNKNOWN)
          .forEach(i -> assertThat(shared(before.get(persons[i]), after.get(i))).isEqualTo(3));
    }
  }

  private static long shared(String one, String other) {
    String[] first = one.split("-", -1);
    String[] second = other.split("-", -1);
    return IntStream.range(0, 4)
        .filter(i -> !first[i].isEmpty() && first[i].equals(second[i]))
        .count();
  }
}
