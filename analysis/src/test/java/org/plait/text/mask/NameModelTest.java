package org.plait.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameModelTest {

  private static final List<String> TEXTS =
      List.of(
          "Thornby told us that Kettlewell had left",
          "we asked thornby and kettlewell, wendle and marsk",
          "Wendle is where Marsk works",
          "Everyone at Marsk was told by Wendle");

  @Test
  void whoIsNamedDoesNotDependOnWhatWasReadBeforeOrAtTheSameTime() {
    List<BitSet> first = TEXTS.stream().map(NameModel::people).toList();
    List<BitSet> again =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> NameModel.people(TEXTS.get(i % TEXTS.size())))
            .collect(Collectors.toList());
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i)).as("reading %d", i).isEqualTo(first.get(i % TEXTS.size()));
    }
  }
}
