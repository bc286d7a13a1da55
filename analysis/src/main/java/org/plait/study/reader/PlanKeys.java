package org.plait.study.reader;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of an analysis plan, place by place. */
public final class PlanKeys {

  static final Keys PLAN =
      Keys.of("plan", "plait", "date", "primary").optional("families", "margins", "notes");
  static final Keys FAMILY = Keys.of("family", "id", "questions");
  static final Keys MARGIN = Keys.of("margin", "question", "equivalence");

  private PlanKeys() {}

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(PLAN, FAMILY, MARGIN);
  }
}
