package org.plait.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.study.words.CodingSettings.Consensus;

/** Settles which codes count where coders differ. */
final class Consensuses {

  /** The coder whose word is last. */
  static final String ADJUDICATOR = Codings.ADJUDICATOR;

  private Consensuses() {}

  /**
   * The codes that count.
   *
   * @param consensus the rule
   * @param said what each coder of the comment said, in the order of the coders
   * @return empty when nobody read the comment, or when coders differ and nobody has decided
   */
  static Optional<Set<String>> settle(Consensus consensus, Map<String, Set<String>> said) {
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<Set<String>> all = List.copyOf(said.values());
    return switch (consensus) {
      case FIRST -> Optional.of(all.get(0));
      case BOTH -> {
        Set<String> shared = new LinkedHashSet<>(all.get(0));
        all.forEach(shared::retainAll);
        yield Optional.of(shared);
      }
      case EITHER -> {
        Set<String> any = new LinkedHashSet<>();
        all.forEach(any::addAll);
        yield Optional.of(any);
      }
      case ADJUDICATED ->
          said.containsKey(ADJUDICATOR)
              ? Optional.of(said.get(ADJUDICATOR))
              : Optional.of(all.get(0)).filter(first -> all.stream().allMatch(first::equals));
    };
  }
}
