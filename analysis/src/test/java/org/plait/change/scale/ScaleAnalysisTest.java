package org.plait.change.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Scale;
import org.plait.statistics.Undefined;

class ScaleAnalysisTest {
  private static final List<String> ITEMS = List.of("a", "b", "c", "d");
  private final Random random = new Random(11);

  private static Scale scale(List<String> reverse) {
    return new Scale(
        "support",
        "Support",
        ITEMS.stream().map(ItemRef::of).toList(),
        reverse.stream().map(ItemRef::of).toList(),
        3);
  }

  private static PanelFixture panel(List<String> reverse) {
    return new PanelFixture()
        .ask(ITEMS.stream().map(Questions::agreement).toArray(Questions[]::new))
        .scale(scale(reverse));
  }

  /** A wave in which one item (or none, -1) moves by itself, and the last person leaves it out. */
  private PanelFixture wave(PanelFixture panel, String id, int n, int from, int moved) {
    double[] people = random.doubles(n).map(u -> 4 * u - 2).toArray();
    PanelFixture.WaveFixture wave = panel.waveOf(id, from, from + n);
    for (int item = 0; item < ITEMS.size(); item++) {
      int place = item;
      String answers =
          IntStream.range(0, n)
              .mapToObj(p -> p == n - 1 && place == 0 ? "." : answer(people[p], place == moved))
              .collect(Collectors.joining(" "));
      wave.chose(ITEMS.get(item), answers);
    }
    return wave.then();
  }

  private String answer(double person, boolean moved) {
    double latent = person + (moved ? 0.8 : 0) + random.nextGaussian() * 0.7;
    return String.valueOf(1 + (int) Math.max(0, Math.min(4, Math.floor(latent + 2.5))));
  }

  private static ScaleQuality quality(PanelFixture panel) {
    List<ScaleQuality> found = new ScaleAnalysis(PanelFixture.settings()).of(panel.panel());
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private PanelFixture twoWaves(int n, int moved) {
    return wave(wave(panel(List.of()), "T1", n, 0, -1), "T2", n, n, moved);
  }

  @Test
  void eachWaveHasAlphaAndOmegaOfThoseWhoAnsweredEverything() {
    ScaleQuality quality = quality(twoWaves(80, -1));
    assertThat(quality.consistency().stream().map(r -> r.wave() + " " + r.key().measure()))
        .containsExactly("T1 alpha", "T1 omega", "T2 alpha", "T2 omega");
    assertThat(quality.consistency())
        .allMatch(row -> row.outcome().estimate().orElseThrow().value() > 0.7)
        .allMatch(row -> row.base().denominator().orElseThrow() == 79)
        .allMatch(row -> row.method().contains("a score needs 3 of 4 items"));
  }

  @Test
  void anItemThatMovedByItselfIsNamed() {
    ScaleQuality quality = quality(twoWaves(150, 2));
    EstimateRow screen = quality.screen().orElseThrow();
    assertThat(screen.wave()).isEqualTo("T1-T2");
    assertThat(screen.outcome().estimate().orElseThrow().value()).isEqualTo(1);
    assertThat(screen.base()).isEqualTo(Base.of(1, 4));
    assertThat(quality.flagged()).containsExactly("c");
  }

  @Test
  void itemsThatMoveTogetherAreNotNamed() {
    assertThat(quality(twoWaves(150, -1)).flagged()).isEmpty();
  }

  @Test
  void fewCompleteAnswersAreTooFewForTheScreen() {
    EstimateRow screen = quality(twoWaves(40, 2)).screen().orElseThrow();
    assertThat(screen.outcome())
        .isEqualTo(new Undefined("dif", "fewer than 50 complete answers in two waves", 0));
    assertThat(screen.base()).isEqualTo(Base.HIDDEN);
  }

  @Test
  void oneWaveHasNoScreen() {
    assertThat(quality(wave(panel(List.of()), "T1", 60, 0, -1)).screen()).isEmpty();
  }

  @Test
  void aReversedItemThatIsNotReversedIsNoted() {
    ScaleQuality quality = quality(wave(panel(List.of("b")), "T1", 60, 0, -1));
    assertThat(quality.consistency().get(0).method()).endsWith("; may need reversing: b");
  }
}
