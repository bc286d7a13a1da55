package org.plait.change.question;

import java.util.Optional;
import java.util.OptionalLong;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.statistics.Populations;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;

/**
 * How many people an estimate is about, where that is known: everybody surveyed, or a group whose
 * count the frame gives; never where only some were asked, nor where it is counted by strata.
 */
public final class PopulationBase {

  private final Panel panel;

  public PopulationBase(Panel panel) {
    this.panel = panel;
  }

  public OptionalLong of(Quantity quantity, Subgroup group, String wave) {
    if (!quantity.everybody() || panel.population().isEmpty() || stratified(group, wave)) {
      return OptionalLong.empty();
    }
    return group.people(panel.population().get(), wave);
  }

  /** Where strata are counted one by one, the whole is estimated from them. */
  private boolean stratified(Subgroup group, String wave) {
    PanelWave of = panel.wave(wave);
    return group.everybody() && of.strata().isPresent() && !of.people().isEmpty();
  }

  /** The people of both waves; those in both frames where given, else as many as can be. */
  public Optional<Populations> of(Quantity quantity, Subgroup group, WavePair pair) {
    OptionalLong from = of(quantity, group, pair.from());
    OptionalLong to = of(quantity, group, pair.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    long smaller = Math.min(from.getAsLong(), to.getAsLong());
    OptionalLong both =
        group.everybody()
            ? panel.population().orElseThrow().inBoth(pair.from(), pair.to())
            : OptionalLong.empty();
    // More people in both frames than in one is impossible; as many as can be stands for it.
    return Optional.of(
        new Populations(from.getAsLong(), to.getAsLong(), Math.min(smaller, both.orElse(smaller))));
  }

  /** Whether the numbers are published; those of an export are assumed. */
  public Standing standing() {
    return panel.population().map(Population::standing).orElse(Standing.ASSUMPTION);
  }
}
