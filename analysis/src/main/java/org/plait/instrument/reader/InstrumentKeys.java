package org.plait.instrument.reader;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of an instrument file, place by place. */
public final class InstrumentKeys {

  static final Keys INSTRUMENT =
      Keys.of("instrument", "plait", "id", "sections")
          .optional("respondents", "code-lists", "derived", "scales", "durations");
  static final Keys RESPONDENTS = Keys.of("respondents", "one", "many");
  static final Keys CODE_LIST = Keys.of("code-list", "categories").optional("missing", "nets");
  static final Keys CATEGORY = Keys.of("category", "code", "label").optional("waves", "exclusive");
  static final Keys MISSING = Keys.of("missing", "code", "label", "reason");
  static final Keys NET = Keys.of("net", "codes").optional("label");
  static final Keys SECTION = Keys.of("section", "id", "title", "questions");
  static final Keys QUESTION =
      Keys.of("question", "id", "text", "type", "waves")
          .optional("asked-if", "sensitive", "profile", "concept", "help")
          .optional("categories", "favourable", "primary", "none-ticked")
          .optional("range", "unit", "places", "rows");
  static final Keys ROW = Keys.of("row", "id", "text").optional("favourable");
  static final Keys BINDING =
      Keys.of("binding")
          .optional("column", "columns", "comparability", "note", "text", "values")
          .optional("type", "bands", "none-flag", "multiple");
  static final Keys DERIVED =
      Keys.of("derived", "id", "from")
          .optional("text", "map", "net", "bands", "base", "type", "categories", "labels")
          .optional("profile", "sensitive", "favourable");
  static final Keys SCALE =
      Keys.of("scale", "id", "items").optional("text", "reverse", "minimum-items");
  static final Keys DURATION =
      Keys.of("duration", "id", "state", "from", "to", "status", "goes-on", "ended", "within")
          .optional("text");

  private InstrumentKeys() {}

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(
        INSTRUMENT,
        RESPONDENTS,
        CODE_LIST,
        CATEGORY,
        MISSING,
        NET,
        SECTION,
        QUESTION,
        ROW,
        BINDING,
        DERIVED,
        SCALE,
        DURATION);
  }
}
