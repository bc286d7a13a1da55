package org.plait.integration.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.study.Study;
import org.plait.study.words.Display;

/**
 * The pairs of sources that may speak to each other: the answers and themes of one survey, and the
 * same kind of source of two surveys in the same wave. Each source is looked at in the latest wave
 * that asked it.
 */
public final class SourcePairs {

  private final ConvergenceRule rule;
  private final Display display;

  /** Pairs within one display of a study. */
  public SourcePairs(Study study, Display display) {
    this.rule = new ConvergenceRule(study.integration().margin());
    this.display = display;
  }

  /** How each two of these sources agree, in the display's order. */
  public List<Convergence> of(List<Source> sources) {
    List<Convergence> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (int j = i + 1; j < sources.size(); j++) {
        pair(sources.get(i), sources.get(j)).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private Optional<Convergence> pair(Source first, Source second) {
    Evidence one = latest(first);
    Evidence other = latest(second);
    if (one.presence() == Presence.NOT_ASKED
        || other.presence() == Presence.NOT_ASKED
        || !one.wave().equals(other.wave())
        || !speaking(first, second)) {
      return Optional.empty();
    }
    return Optional.of(
        new Convergence(
            first, second, one.wave(), rule.judge(first, one, second, other, display.themesSay())));
  }

  private static boolean speaking(Source first, Source second) {
    boolean sameSurvey = first.survey().equals(second.survey());
    boolean sameKind = first.words() == second.words();
    return sameSurvey ? !sameKind : sameKind && first.theme().equals(second.theme());
  }

  /** The latest wave that asked it; the last of all where none did. */
  private static Evidence latest(Source source) {
    List<Evidence> cells = source.cells();
    return cells.stream()
        .filter(cell -> cell.presence() != Presence.NOT_ASKED)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> Evidence.without("", Presence.NOT_ASKED));
  }
}
