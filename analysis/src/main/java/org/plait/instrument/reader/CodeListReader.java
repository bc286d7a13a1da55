package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Net;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads code lists, those with a name and those given in place. */
final class CodeListReader {

  private static final Pattern CODE = Pattern.compile("[^,;\\s]([^,;\\r\\n\\t]{0,38}[^,;\\s])?");

  private final WaveNames waves;
  private final Map<String, CodeList> named = new LinkedHashMap<>();
  private final Set<String> flawed = new LinkedHashSet<>();

  CodeListReader(WaveNames waves) {
    this.waves = waves;
  }

  /** Reads all lists with a name. */
  void readNamed(YamlMap lists) {
    for (YamlMap.Entry entry : lists.entries()) {
      Optional<String> id = entry.key().id();
      Optional<YamlMap> list = entry.value().keys();
      if (id.isPresent() && list.isPresent()) {
        sound(list.get().named(id.get()), id.get()).ifPresent(l -> named.put(id.get(), l));
      }
      id.filter(i -> !named.containsKey(i)).ifPresent(flawed::add);
    }
  }

  /**
   * A list by its name, or the list given in place of a name; empty when something is wrong with
   * it, so that nobody complains about what follows from that.
   */
  Optional<CodeList> get(YamlValue categories, String question) {
    if (!categories.isText()) {
      return categories.keys().flatMap(keys -> sound(keys, question));
    }
    if (categories.text().filter(flawed::contains).isPresent()) {
      return Optional.empty();
    }
    return categories.reference("a code list", named.keySet()).map(named::get);
  }

  private Optional<CodeList> sound(YamlMap list, String id) {
    long before = list.findings().errors();
    CodeList read = read(list, id);
    return list.findings().errors() == before ? Optional.of(read) : Optional.empty();
  }

  private CodeList read(YamlMap list, String id) {
    list.checked(InstrumentKeys.CODE_LIST);
    Map<String, String> taken = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    List<Category> categories = new ArrayList<>();
    for (YamlMap category : list.each("categories")) {
      category.checked(InstrumentKeys.CATEGORY);
      categories.add(
          new Category(
              code(category, taken),
              label(category, labels),
              new LinkedHashSet<>(waves.read(category)),
              category.flag("exclusive", false)));
    }
    if (categories.isEmpty() && list.has("categories")) {
      list.error("missing-key", "must have at least one category.", "Add a category.");
    }
    List<MissingCode> missing = new ArrayList<>();
    for (YamlMap code : list.each("missing")) {
      code.checked(InstrumentKeys.MISSING);
      MissingReason reason =
          code.word("reason", Words.names(MissingReason.class)).orElse(MissingReason.INVALID);
      missing.add(new MissingCode(code(code, taken), label(code, labels), reason));
    }
    checkLabels(list, taken, labels);
    return new CodeList(id, categories, missing, nets(list, categories, taken));
  }

  private static String code(YamlMap category, Map<String, String> taken) {
    Optional<YamlValue> value = category.get("code");
    String code =
        value
            .flatMap(v -> v.matching(CODE, "up to 40 characters without comma or semicolon"))
            .orElse("");
    if (!code.isEmpty() && taken.putIfAbsent(code, category.text("label").orElse("")) != null) {
      value.get().mismatch("duplicate-code", "must be unique in its list", "Give it another code.");
    }
    return code;
  }

  private static String label(YamlMap category, Map<String, String> labels) {
    String label = category.required("label");
    if (!label.isEmpty() && labels.putIfAbsent(label, category.text("code").orElse("")) != null) {
      category
          .get("label")
          .ifPresent(
              v ->
                  v.mismatch(
                      "duplicate-label", "must be unique in its list", "Give it another label."));
    }
    return label;
  }

  /** An exported cell may hold a code or a label, so one text must not be both. */
  private static void checkLabels(
      YamlMap list, Map<String, String> codes, Map<String, String> labels) {
    for (String key : List.of("categories", "missing")) {
      for (YamlMap category : list.each(key)) {
        String label = category.text("label").orElse("");
        String owner = labels.getOrDefault(label, "");
        if (codes.containsKey(label) && !owner.equals(label)) {
          category
              .get("label")
              .ifPresent(
                  v ->
                      v.mismatch(
                          "ambiguous-label",
                          "must not be the code of another category",
                          "Change the label or that code."));
        }
      }
    }
  }

  private static List<Net> nets(
      YamlMap list, List<Category> categories, Map<String, String> taken) {
    List<Net> nets = new ArrayList<>();
    List<String> codes = categories.stream().map(Category::code).toList();
    for (YamlMap.Entry entry :
        list.keys("nets").map(YamlMap::entries).orElse(List.<YamlMap.Entry>of())) {
      Optional<String> id = entry.key().id();
      if (id.filter(taken::containsKey).isPresent()) {
        entry.key().mismatch("duplicate-code", "must not be a code too", "Give it another id.");
      }
      id.ifPresent(net -> nets.add(net(net, entry.value(), codes)));
    }
    return nets;
  }

  private static Net net(String id, YamlValue value, List<String> codes) {
    if (value.isList()) {
      return new Net(id, pretty(id), codesOf(value, codes));
    }
    Optional<YamlMap> net = value.keys();
    net.ifPresent(n -> n.checked(InstrumentKeys.NET));
    return new Net(
        id,
        net.flatMap(n -> n.text("label")).orElse(pretty(id)),
        net.flatMap(n -> n.get("codes")).map(v -> codesOf(v, codes)).orElse(List.of()));
  }

  /** Codes of a list, each declared and none twice. */
  static List<String> codesOf(YamlValue value, List<String> known) {
    Set<String> codes = new LinkedHashSet<>();
    List<YamlValue> items = value.items();
    for (YamlValue item : items) {
      Optional<String> code = item.reference("a category of the list", known);
      if (code.isPresent() && !codes.add(code.get())) {
        item.mismatch("duplicate-code", "must stand once", "Remove it.");
      }
    }
    if (items.isEmpty() && value.isList()) {
      value.error("missing-key", "must name at least one category.", "Add one.");
    }
    return List.copyOf(codes);
  }

  /** An id in words, for readers. */
  static String pretty(String id) {
    String words = id.replace('_', ' ');
    int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(java.util.Locale.ROOT) + words.substring(first);
  }
}
