package org.plait.panel.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which organisation took over from which, so that one organisation is recognised over waves under
 * its latest code.
 *
 * <p>A code that was split into several successors can't be followed: it stays as it is and is
 * named among the {@link #ambiguous() ambiguities}, never picked silently.
 */
public final class Succession {

  /** Nothing ever changed. */
  public static final Succession NONE = new Succession(Map.of());

  private final Map<String, Set<String>> successors;

  private Succession(Map<String, Set<String>> successors) {
    this.successors = successors;
  }

  /**
   * One step of a succession.
   *
   * @param from the code that ended
   * @param to the code that took over
   */
  public record Step(String from, String to) {}

  /**
   * Puts steps together.
   *
   * @param steps the steps, in any order
   * @return the succession
   * @throws IllegalArgumentException when a code would follow itself
   */
  public static Succession of(List<Step> steps) {
    Map<String, Set<String>> successors = new LinkedHashMap<>();
    for (Step step : steps) {
      successors.computeIfAbsent(step.from(), key -> new LinkedHashSet<>()).add(step.to());
    }
    Succession succession = new Succession(successors);
    steps.forEach(step -> succession.refuseCircle(step.from()));
    return succession;
  }

  private void refuseCircle(String start) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (String next : successors.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (next.equals(start)) {
          throw new IllegalArgumentException(start);
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
  }

  /**
   * The latest code of an organisation.
   *
   * @param code any code it had
   * @return the code it can be followed to: its last single successor
   */
  public String latest(String code) {
    String current = code;
    while (successors.getOrDefault(current, Set.of()).size() == 1) {
      current = successors.get(current).iterator().next();
    }
    return current;
  }

  /**
   * The codes that can't be followed because several organisations took over.
   *
   * @return the codes, sorted
   */
  public Set<String> ambiguous() {
    Set<String> codes = new TreeSet<>();
    successors.forEach(
        (from, to) -> {
          if (to.size() > 1) {
            codes.add(from);
          }
        });
    return codes;
  }
}
