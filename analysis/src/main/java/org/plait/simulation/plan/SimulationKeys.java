package org.plait.simulation.plan;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of a simulation file, place by place. */
public final class SimulationKeys {

  static final Keys SIMULATION =
      Keys.of("simulation", "plait", "respondents")
          .optional("seed", "linked", "organisations", "icc", "factors", "marginals", "exact")
          .optional("changes", "answered", "themes", "unused", "missing", "identifiers", "rows")
          .optional("coders", "comments", "numbered-scales", "byte-order-marks");
  static final Keys ORGANISATIONS =
      Keys.of("organisations").optional("list", "number", "type", "region", "size", "given");
  static final Keys FACTOR = Keys.of("factor", "id", "items", "loading");
  static final Keys CHANGE = Keys.of("change", "question", "from", "to", "shift", "kind");
  static final Keys UNUSED = Keys.of("unused").optional("codes", "words");
  static final Keys MISSING = Keys.of("missing").optional("item", "break-off");
  static final Keys ROWS = Keys.of("rows").optional("tests", "duplicates");
  static final Keys CODERS =
      Keys.of("coders", "share", "confusion").optional("double", "earlier", "bridge");
  static final Keys CONFUSION = Keys.of("confusion", "keep", "sibling", "other", "missed", "added");
  static final Keys EARLIER = Keys.of("earlier", "version", "waves").optional("also");
  static final Keys ALSO = Keys.of("also", "code", "as", "chance");
  static final Keys BRIDGE = Keys.of("bridge", "share", "same");

  private SimulationKeys() {}

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(
        SIMULATION,
        ORGANISATIONS,
        FACTOR,
        CHANGE,
        UNUSED,
        MISSING,
        ROWS,
        CODERS,
        CONFUSION,
        EARLIER,
        ALSO,
        BRIDGE);
  }
}
