package org.plait.text.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.statistics.occurrence.AdjustedRand;
import org.plait.text.keyness.GroupLabels;

class TextClustersTest {

  /** Twenty vectors near each of three corners, in turn, and six anywhere. */
  private static List<float[]> vectors() {
    Random random = new Random(7);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 66; i++) {
      float[] vector = new float[24];
      for (int d = 0; d < vector.length; d++) {
        vector[d] = (float) (random.nextGaussian() * (i < 60 ? 0.02 : 1));
      }
      if (i < 60) {
        vector[i % 3] += 1;
      }
      vectors.add(vector);
    }
    return vectors;
  }

  @Test
  void whatLiesTogetherIsAGroupAndTheRestMayBelongToNone() {
    TextClusters clusters = TextClusters.of(vectors(), 1);
    for (int i = 0; i < 60; i++) {
      assertThat(clusters.groups().get(i)).isEqualTo(1 + i % 3);
    }
    assertThat(clusters.groups().subList(60, 66)).contains(0);
    assertThat(clusters.groups()).containsOnly(0, 1, 2, 3);
    assertThat(clusters.stability().orElseThrow()).isGreaterThan(0.9);
  }

  @Test
  void theSameVectorsGiveTheSameGroups() {
    assertThat(TextClusters.of(vectors(), 5)).isEqualTo(TextClusters.of(vectors(), 5));
  }

  @Test
  void groupingsAreComparedBesideChance() {
    assertThat(rand(List.of(1, 1, 2, 2), List.of(1, 1, 2, 3))).isCloseTo(4 / 7.0, within(1e-12));
    assertThat(rand(List.of(1, 1, 2, 2), List.of(1, 2, 1, 2))).isCloseTo(-0.5, within(1e-12));
    assertThat(rand(List.of(1, 1, 2, 2), List.of(7, 7, 0, 0))).isEqualTo(1);
    assertThat(AdjustedRand.of(List.of(1, 1), List.of(2, 2)).index())
        .hasToString("adjusted_rand undefined: no variation, n = 2");
    assertThat(AdjustedRand.of(List.of(), List.of()).index())
        .hasToString("adjusted_rand undefined: no cases, n = 0");
  }

  private static double rand(List<Integer> one, List<Integer> other) {
    return AdjustedRand.of(one, other).index().estimate().orElseThrow().value();
  }

  @Test
  void aGroupIsNamedByWhatSetsItApart() {
    List<String> texts =
        List.of("the car park", "car park fees", "no desk", "desk shared", "late", "slow");
    assertThat(GroupLabels.of(texts, List.of(1, 1, 2, 2, 0, 0)))
        .isEqualTo(Map.of(1, "car, car park, park", 2, "desk"));
  }
}
