package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.CodeList;
import org.plait.instrument.GridRow;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.study.finding.Spelling;
import org.plait.study.reader.ConditionParser;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads one question that was asked. */
final class QuestionReader {

  private static final Set<String> COMMON =
      Set.of("id", "text", "type", "waves", "asked-if", "sensitive", "profile", "concept", "help");

  private final CodeListReader lists;
  private final WaveNames waves;
  private final BoundColumns bound;

  QuestionReader(CodeListReader lists, WaveNames waves, BoundColumns bound) {
    this.lists = lists;
    this.waves = waves;
    this.bound = bound;
  }

  /** The keys that belong to a type beside those of every question; the second must stand there. */
  static List<String> keysOf(QuestionType type) {
    return switch (type) {
      case SINGLE -> List.of("categories", "favourable");
      case ORDINAL -> List.of("categories", "favourable", "primary");
      case MULTIPLE -> List.of("categories", "none-ticked");
      case NUMBER -> List.of("range", "unit");
      case DATE, TEXT -> List.of();
      case RANKING -> List.of("categories", "places");
      case ALLOCATION -> List.of("categories");
      case GRID -> List.of("categories", "rows", "favourable", "primary");
    };
  }

  /** The keys that a type can't do without beside those of every question. */
  static List<String> requiredKeysOf(QuestionType type) {
    return keysOf(type).stream().filter(Set.of("categories", "places", "rows")::contains).toList();
  }

  /** The question; empty when its type or categories are not known. */
  Optional<Question> read(YamlMap question) {
    question.checked(InstrumentKeys.QUESTION);
    String id = question.get("id").flatMap(YamlValue::id).orElse("");
    Optional<QuestionType> type = question.word("type", Words.of(QuestionType.class));
    return type.flatMap(t -> read(question, id, t));
  }

  private Optional<Question> read(YamlMap question, String id, QuestionType type) {
    checkKeys(question, type);
    Optional<CodeList> list = question.get("categories").flatMap(v -> lists.get(v, id));
    CodeList codes = list.orElse(CodeList.EMPTY);
    Optional<Integer> places = places(question, type, codes);
    boolean known =
        (list.isPresent() || !keysOf(type).contains("categories")) && places.isPresent();
    List<GridRow> rows = type == QuestionType.GRID ? rows(question, codes, known) : List.of();
    Optional<String> favourable = known ? favourable(question, codes) : Optional.empty();
    BindingReader bindings = new BindingReader(id, type, codes, rows, places.orElse(0), bound);
    Question read =
        new Question(
            id,
            question.required("text"),
            type,
            codes,
            rows,
            favourable,
            topBox(question),
            range(question),
            question.text("unit"),
            places.orElse(0),
            question.word("none-ticked", NONE_TICKED).orElse(false),
            question.get("asked-if").flatMap(ConditionParser::read),
            question.flag("sensitive", false),
            question.flag("profile", false),
            question.text("concept"),
            question.text("help"),
            known
                ? question.keys("waves").map(w -> bindings.read(w, waves)).orElse(Map.of())
                : Map.of(),
            Optional.empty());
    return known ? Optional.of(read) : Optional.empty();
  }

  /** What a multiple choice with nothing ticked means: true for none of the options. */
  static final Map<String, Boolean> NONE_TICKED = Words.two("no-answer", false, "none", true);

  /** Which analysis gives the verdict: true for the favourable net. */
  static final Map<String, Boolean> PRIMARY = Words.two("ordinal", false, "top-box", true);

  private static void checkKeys(YamlMap question, QuestionType type) {
    String word = type.name().toLowerCase(Locale.ROOT);
    List<String> used = keysOf(type);
    for (String key : InstrumentKeys.QUESTION.known()) {
      if (!COMMON.contains(key) && !used.contains(key)) {
        question
            .get(key)
            .ifPresent(
                v ->
                    v.error(
                        "key-not-used",
                        "`" + key + "` can't be used for a " + word + " question.",
                        used.isEmpty()
                            ? "Remove it."
                            : "Keys of its type: " + Spelling.list(used) + "."));
      }
    }
    for (String key : requiredKeysOf(type)) {
      if (!question.has(key)) {
        question.error(
            "missing-key",
            "must have the key `" + key + "` because it is a " + word + " question.",
            "Add it.");
      }
    }
  }

  private static Optional<String> favourable(YamlMap question, CodeList codes) {
    List<String> nets = codes.nets().stream().map(Net::id).toList();
    return question
        .get("favourable")
        .flatMap(v -> v.reference("a net of code list " + codes.id(), nets));
  }

  private static boolean topBox(YamlMap question) {
    boolean topBox = question.word("primary", PRIMARY).orElse(false);
    if (topBox && !question.has("favourable")) {
      question.error(
          "missing-key", "must have the key `favourable` for primary: top-box.", "Add it.");
    }
    return topBox;
  }

  private static List<GridRow> rows(YamlMap question, CodeList codes, boolean known) {
    List<GridRow> rows = new ArrayList<>();
    for (YamlMap row : question.each("rows")) {
      row.checked(InstrumentKeys.ROW);
      String id = row.get("id").flatMap(YamlValue::id).orElse("");
      if (rows.stream().anyMatch(r -> !id.isEmpty() && r.id().equals(id))) {
        row.get("id")
            .ifPresent(v -> v.mismatch("duplicate-id", "must be unique in the grid", "Rename it."));
      }
      rows.add(
          new GridRow(id, row.required("text"), known ? favourable(row, codes) : Optional.empty()));
    }
    return rows;
  }

  /** How many places a ranking has, 0 for other types; empty when something is wrong with it. */
  private static Optional<Integer> places(YamlMap question, QuestionType type, CodeList codes) {
    if (type != QuestionType.RANKING) {
      return Optional.of(0);
    }
    Optional<YamlValue> value = question.get("places");
    Optional<Integer> places = value.flatMap(v -> v.count(1));
    int things = codes.categories().size();
    if (places.isPresent() && things > 0 && places.get() > things) {
      value
          .get()
          .mismatch(
              "out-of-range", "must be at most " + things + ", the number of things", "Lower it.");
      return Optional.empty();
    }
    return places;
  }

  private static Optional<Range> range(YamlMap question) {
    Optional<YamlValue> value = question.get("range");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<Double> ends =
        value.get().items().stream().map(YamlValue::number).flatMap(Optional::stream).toList();
    if (!value.get().isList()) {
      return Optional.empty();
    }
    if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
      value
          .get()
          .error(
              "out-of-range",
              "must be two numbers, the lower first.",
              "Write it like `range: [0, 60]`.");
      return Optional.empty();
    }
    return Optional.of(Range.closed(ends.get(0), ends.get(1)));
  }
}
