package org.plait.instrument.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.GridRow;
import org.plait.instrument.MissingCode;
import org.plait.instrument.QuestionType;
import org.plait.study.MultipleLayout;
import org.plait.study.finding.Spelling;
import org.plait.study.reader.MultipleLayoutReader;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads how one question appears in each wave's export. */
final class BindingReader {

  private final String question;
  private final QuestionType type;
  private final CodeList codes;
  private final List<GridRow> rows;
  private final int places;
  private final BoundColumns bound;

  BindingReader(
      String question,
      QuestionType type,
      CodeList codes,
      List<GridRow> rows,
      int places,
      BoundColumns bound) {
    this.question = question;
    this.type = type;
    this.codes = codes;
    this.rows = rows;
    this.places = places;
    this.bound = bound;
  }

  /** The bindings by wave, in file order. */
  Map<String, Binding> read(YamlMap waves, WaveNames names) {
    Map<String, Binding> bindings = new LinkedHashMap<>();
    for (YamlMap.Entry entry : waves.entries()) {
      Optional<String> wave = names.check(entry.key());
      entry
          .value()
          .keys()
          .ifPresent(b -> bindings.put(wave.orElse(""), binding(b, wave.orElse(""))));
    }
    if (waves.entries().isEmpty()) {
      waves.error("missing-key", "must name at least one wave.", "Add a wave.");
    }
    return bindings;
  }

  private Binding binding(YamlMap binding, String wave) {
    binding.checked(InstrumentKeys.BINDING);
    return new Binding(
        columns(binding, wave),
        binding.text("text"),
        binding.word("comparability", Words.of(Comparability.class)).orElse(Comparability.EXACT),
        binding.text("note"),
        values(binding, wave),
        banding(binding),
        binding.text("none-flag"),
        multiple(binding));
  }

  private Map<String, String> columns(YamlMap binding, String wave) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (refusedOther(binding)) {
      return columns;
    }
    Optional<String> found = binding.exactlyOne(keys());
    if (found.isEmpty()) {
      return columns;
    }
    if (binding.has("column") && found.get().equals("column")) {
      binding.get("column").ifPresent(v -> addColumn("", v, wave, columns));
    } else {
      binding.keys("columns").ifPresent(keys -> addColumns(keys, wave, columns));
    }
    return columns;
  }

  private String[] keys() {
    return switch (type) {
      case SINGLE, ORDINAL, NUMBER, DATE, TEXT -> new String[] {"column"};
      case RANKING, ALLOCATION, GRID -> new String[] {"columns"};
      case MULTIPLE -> new String[] {"column", "columns"};
    };
  }

  private boolean refusedOther(YamlMap binding) {
    List<String> own = List.of(keys());
    String other = own.contains("column") ? "columns" : "column";
    if (own.contains(other) || !binding.has(other)) {
      return false;
    }
    binding
        .get(other)
        .ifPresent(
            v ->
                v.error(
                    "key-not-used",
                    "`" + other + "` can't be used for a " + word() + " question.",
                    "Write `" + own.get(0) + "`."));
    return true;
  }

  private void addColumns(YamlMap keys, String wave, Map<String, String> columns) {
    List<String> items = items(wave);
    for (YamlMap.Entry entry : keys.entries()) {
      Optional<String> item = entry.key().reference(itemWord(wave), items);
      item.ifPresent(i -> addColumn(i, entry.value(), wave, columns));
    }
    List<String> absent = items.stream().filter(i -> !keys.has(i)).toList();
    if (columns.size() < keys.entries().size()) {
      return; // A mistyped name explains what is missing.
    }
    if (type == QuestionType.GRID ? absent.size() == items.size() : !absent.isEmpty()) {
      keys.error(
          "missing-key",
          "must have a column for every "
              + itemName()
              + ", none was found for "
              + list(absent)
              + ".",
          remedyFor(wave));
    }
  }

  private void addColumn(String item, YamlValue value, String wave, Map<String, String> columns) {
    value
        .text()
        .ifPresent(
            column -> {
              columns.put(item, column);
              bound.add(wave, column, type, question, value);
            });
  }

  private List<String> items(String wave) {
    return switch (type) {
      case GRID -> rows.stream().map(GridRow::id).toList();
      case RANKING -> IntStream.rangeClosed(1, places).mapToObj(Integer::toString).toList();
      default ->
          codes.categories().stream().filter(c -> c.offeredIn(wave)).map(Category::code).toList();
    };
  }

  private String itemWord(String wave) {
    return switch (type) {
      case GRID -> "a row of the question";
      case RANKING -> "a place from 1 to " + places;
      case ALLOCATION -> "a part of the question that was asked in " + wave;
      default -> "an option of the question that was offered in " + wave;
    };
  }

  private String itemName() {
    return switch (type) {
      case GRID -> "row asked";
      case RANKING -> "place";
      case ALLOCATION -> "part";
      default -> "option";
    };
  }

  private String remedyFor(String wave) {
    return type == QuestionType.MULTIPLE || type == QuestionType.ALLOCATION
        ? "Add it, or say with `waves` in which waves it was offered if not in " + wave + "."
        : "Add it.";
  }

  private Map<String, String> values(YamlMap binding, String wave) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean ticks = type == QuestionType.MULTIPLE && binding.has("columns");
    if (codes.categories().isEmpty() || type == QuestionType.ALLOCATION || ticks) {
      refuse(binding, "values", "can't be used where cells hold no category.");
      return values;
    }
    List<String> known =
        Stream.concat(
                codes.categories().stream().filter(c -> c.offeredIn(wave)).map(Category::code),
                codes.missing().stream().map(MissingCode::code))
            .toList();
    for (YamlMap.Entry entry :
        binding.keys("values").map(YamlMap::entries).orElse(List.<YamlMap.Entry>of())) {
      String exported = entry.key().text().orElse("");
      entry
          .value()
          .reference("a category or missing code offered in " + wave, known)
          .ifPresent(code -> values.put(exported, code));
    }
    return values;
  }

  private Optional<Banding> banding(YamlMap binding) {
    boolean bandable = type == QuestionType.SINGLE || type == QuestionType.ORDINAL;
    if (!bandable) {
      refuse(binding, "type", "can't be used for a " + word() + " question.");
      refuse(binding, "bands", "can't be used for a " + word() + " question.");
      if (type != QuestionType.NUMBER) {
        refuse(binding, "none-flag", "can't be used for a " + word() + " question.");
      }
      return Optional.empty();
    }
    binding.word("type", Map.of("number", true));
    needs(binding, "type", "bands");
    needs(binding, "bands", "type");
    needs(binding, "none-flag", "bands");
    binding.refuseBoth("bands", "values");
    List<String> categories = codes.categories().stream().map(Category::code).toList();
    Optional<Banding> banding =
        binding.keys("bands").map(bands -> BandingReader.read(bands, categories));
    banding.ifPresent(b -> checkFlag(binding, b));
    return banding;
  }

  private static void checkFlag(YamlMap binding, Banding banding) {
    if (banding.flagged().isPresent() && !binding.has("none-flag")) {
      binding.error("missing-key", "must have the key `none-flag` for the band `flag`.", "Add it.");
    }
    if (banding.flagged().isEmpty() && binding.has("none-flag")) {
      binding.error(
          "missing-key",
          "must have a band `flag` that says what a tick in `none-flag` means.",
          "Write it like `bands: {none: flag, some: \"(0, )\"}`.");
    }
  }

  private Optional<MultipleLayout> multiple(YamlMap binding) {
    if (type != QuestionType.MULTIPLE) {
      refuse(binding, "multiple", "can't be used for a " + word() + " question.");
      return Optional.empty();
    }
    Optional<MultipleLayout> layout = binding.keys("multiple").map(MultipleLayoutReader::read);
    boolean one = binding.has("column");
    if (layout.isPresent() && one == (layout.get().kind() == MultipleLayout.Kind.COLUMNS)) {
      binding.error(
          "conflicting-keys",
          one
              ? "`column` must have the layout joined, json or one."
              : "`columns` must have the layout columns.",
          "Correct `multiple`, or remove it.");
    }
    return layout;
  }

  private static void needs(YamlMap binding, String key, String other) {
    if (binding.has(key) && !binding.has(other)) {
      binding.error(
          "missing-key", "`" + key + "` needs the key `" + other + "`, it is missing.", "Add it.");
    }
  }

  private static void refuse(YamlMap binding, String key, String why) {
    binding.get(key).ifPresent(v -> v.error("key-not-used", "`" + key + "` " + why, "Remove it."));
  }

  private String word() {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String list(List<String> names) {
    return Spelling.list(names);
  }
}
