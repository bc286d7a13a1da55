package org.plait.coding.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Codebook;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.agreement.SetDistance;

/** How far coders agree on all main themes of a comment together. */
final class SetAgreement {

  private static final int RESAMPLES = 1000;
  private static final int FEWEST_UNITS = 10;

  private final List<List<Set<String>>> units;
  private final List<Map<String, Set<String>>> byCoder;

  private SetAgreement(List<Map<String, Set<String>>> byCoder) {
    this.byCoder = byCoder;
    this.units = byCoder.stream().map(said -> List.copyOf(said.values())).toList();
  }

  static SetAgreement of(List<AgreementUnit> units, Codebook codebook) {
    return new SetAgreement(units.stream().map(unit -> tops(unit, codebook)).toList());
  }

  private static Map<String, Set<String>> tops(AgreementUnit unit, Codebook codebook) {
    Map<String, Set<String>> tops = new LinkedHashMap<>();
    unit.said()
        .forEach(
            (coder, codes) ->
                tops.put(
                    coder,
                    codes.stream()
                        .filter(id -> codebook.code(id).orElseThrow().topLevel())
                        .collect(Collectors.toUnmodifiableSet())));
    return tops;
  }

  /**
   * Alpha with the percentile interval of resamples of comments, of ten comments or more that were
   * not all told alike.
   */
  Outcome alpha(SetDistance distance, long seed, double confidence) {
    KrippendorffAlpha alpha = KrippendorffAlpha.ofSets(units, distance);
    Outcome outcome = alpha.estimate(confidence);
    Optional<Interval> interval =
        units.size() < FEWEST_UNITS
            ? Optional.empty()
            : alpha.bootstrap(RESAMPLES, seed, confidence);
    return outcome.fold(
        e ->
            interval
                .filter(i -> e.standardError().isPresent() && i.contains(e.value()))
                .<Outcome>map(e::withInterval)
                .orElse(e),
        u -> u,
        s -> s);
  }

  /** The share of pairs of coders who gave exactly the same main themes. */
  Outcome same(double confidence) {
    Map<Set<String>, Integer> positions = new LinkedHashMap<>();
    units.forEach(unit -> unit.forEach(set -> positions.putIfAbsent(set, positions.size())));
    List<String> coders = byCoder.stream().flatMap(u -> u.keySet().stream()).distinct().toList();
    OptionalInt[][] given =
        byCoder.stream()
            .map(
                said ->
                    coders.stream()
                        .map(
                            c ->
                                said.containsKey(c)
                                    ? OptionalInt.of(positions.get(said.get(c)))
                                    : OptionalInt.empty())
                        .toArray(OptionalInt[]::new))
            .toArray(OptionalInt[][]::new);
    return RaterAgreement.of(Ratings.of(given, Math.max(2, positions.size())))
        .estimate(ChanceModel.NONE, confidence);
  }
}
