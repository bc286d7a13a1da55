package org.plait.simulation.plan;

import java.util.List;
import java.util.Optional;

/**
 * How two coders work, each apart from the other and by the same chances.
 *
 * @param share the share, 0 to 1, of the comments of each question and wave that are read
 * @param twice of those, the share that both read; the others are dealt out in turn
 * @param slips how often they err
 * @param earlier by which earlier versions of the codebook waves were read
 * @param bridge how comments read by an earlier version are read again
 */
public record CoderPlan(
    double share, double twice, Slips slips, List<Earlier> earlier, Optional<Bridge> bridge) {

  /** Two coders of the same fifth of the comments. */
  static final CoderPlan NONE =
      new CoderPlan(0.2, 1, new Slips(0.74, 0.11, 0.04, 0.11, 0.1), List.of(), Optional.empty());

  /** Copies the list. */
  public CoderPlan {
    earlier = List.copyOf(earlier);
  }

  /**
   * How often a coder errs.
   *
   * @param keep the chance that a true theme is recorded
   * @param sibling the chance that another one of the same main theme is recorded instead
   * @param other the chance that one of another main theme is recorded instead
   * @param missed the chance that nothing is recorded for it
   * @param added the chance that a theme is recorded that isn't there, per comment
   */
  public record Slips(double keep, double sibling, double other, double missed, double added) {}

  /**
   * Waves that were read by an earlier version of the codebook.
   *
   * @param version the version
   * @param waves the waves, {@code survey.wave}
   * @param also what its coders took for another theme too
   */
  public record Earlier(String version, List<String> waves, List<Also> also) {
    /** Copies the lists. */
    public Earlier {
      waves = List.copyOf(waves);
      also = List.copyOf(also);
    }
  }

  /**
   * A theme that was recorded beside another one.
   *
   * @param code the theme a comment truly has
   * @param as the theme recorded beside it
   * @param chance the chance of that, 0 to 1
   */
  public record Also(String code, String as, double chance) {}

  /**
   * How comments read by an earlier version are read again, by the codebook as it is.
   *
   * @param share the share, 0 to 1, of them that are
   * @param same the chance that a coder decides about a true theme as the first time
   */
  public record Bridge(double share, double same) {}

  /**
   * By which earlier version of the codebook a wave was read.
   *
   * @param wave the wave, {@code survey.wave}
   * @return the version; empty where it was the codebook as it is
   */
  public Optional<Earlier> earlier(String wave) {
    return earlier.stream().filter(e -> e.waves().contains(wave)).findFirst();
  }
}
