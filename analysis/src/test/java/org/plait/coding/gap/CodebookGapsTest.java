package org.plait.coding.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;

class CodebookGapsTest {

  @TempDir private Path folder;

  private CodebookGaps gaps(String codes) {
    CodedStudy.Read study =
        CodedStudy.in(folder)
            .read(
                "a,yes,n,one\nb,yes,n,two\nc,yes,n,three\nd,yes,n,four\n", "a,yes,n,five\n", codes);
    return CodebookGaps.of(List.of(), study.coded(), UncodedGroups.NONE);
  }

  @Test
  void themesOfOneLevelInTheSameCommentsArePaired() {
    CodebookGaps gaps =
        gaps(
            """
            T1,a,hinder,A1,ann
            T1,a,hinder,B1,ann
            T1,b,hinder,A1,ann
            T1,b,hinder,A2,ann
            T1,c,hinder,B1,ann
            T2,a,hinder,B1,ann
            T2,a,hinder,A1,ann
            """);
    assertThat(gaps.pairs())
        .containsExactly(
            new PairRow("staff", "hinder", "A", "B", 2, 3, 3, 4),
            new PairRow("staff", "hinder", "A1", "A2", 1, 3, 1, 4),
            new PairRow("staff", "hinder", "A1", "B1", 2, 3, 3, 4));
  }

  @Test
  void themesWithoutThemesBelowAreCounted() {
    CodebookGaps gaps = gaps("T1,a,hinder,A1,ann\nT1,b,hinder,A1,ann\nT1,c,hinder,A2,ann\n");
    Map<String, Long> counts = Map.of("A1", 2L, "A2", 1L, "B1", 0L, "X", 0L);
    assertThat(gaps.seen()).containsExactly(new ThemesSeen("staff", "hinder", 3, counts, counts));
    assertThat(gaps.seen().get(0).kinds().seen(1)).isEqualTo(1);
  }

  @Test
  void whatNobodyReadGivesNothing() {
    assertThat(gaps("")).isEqualTo(CodebookGaps.NONE);
  }
}
