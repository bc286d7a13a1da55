package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Derivation;
import org.plait.instrument.Derivation.AnyOf;
import org.plait.instrument.Derivation.Banded;
import org.plait.instrument.Derivation.Gathered;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads questions that follow from others. */
final class DerivedReader {

  /** Who counts: true for everybody, also those the source was not put to. */
  static final Map<String, Boolean> BASE = Words.two("asked", false, "all", true);

  /** The types a derived question can have. */
  static final Map<String, QuestionType> TYPES =
      Words.two("single", QuestionType.SINGLE, "ordinal", QuestionType.ORDINAL);

  private static final Set<QuestionType> LISTED =
      Set.of(QuestionType.SINGLE, QuestionType.ORDINAL, QuestionType.MULTIPLE);

  private final CodeListReader lists;
  private final Map<String, Question> known = new LinkedHashMap<>();
  private final Set<String> flawed;

  DerivedReader(CodeListReader lists, List<Question> asked, Set<String> flawed) {
    this.lists = lists;
    this.flawed = flawed;
    asked.forEach(q -> known.put(q.id(), q));
  }

  /** The question; empty when its source is not known or something is wrong with that. */
  Optional<Question> read(YamlMap derived) {
    derived.checked(InstrumentKeys.DERIVED);
    String id = derived.get("id").flatMap(YamlValue::id).orElse("");
    Optional<String> how = derived.exactlyOne("map", "net", "bands");
    Optional<Question> source =
        derived
            .get("from")
            .filter(v -> v.text().filter(flawed::contains).isEmpty())
            .flatMap(v -> v.reference("a question that stands above", known.keySet()))
            .map(known::get);
    Optional<Question> question =
        source.flatMap(from -> how.flatMap(h -> read(derived, id, h, from)));
    question.ifPresent(q -> known.putIfAbsent(id, q));
    return question;
  }

  private Optional<Question> read(YamlMap derived, String id, String how, Question from) {
    Set<QuestionType> allowed =
        switch (how) {
          case "map" -> Set.of(QuestionType.SINGLE, QuestionType.ORDINAL);
          case "net" -> LISTED;
          default -> Set.of(QuestionType.NUMBER);
        };
    if (!allowed.contains(from.type())) {
      String types = String.join(" or ", new TreeSet<>(allowed.stream().map(this::word).toList()));
      derived.error(
          "wrong-source",
          "`"
              + how
              + "` must have a "
              + types
              + " question as source, `"
              + from.id()
              + "` is a "
              + word(from.type())
              + " question.",
          "");
      return Optional.empty();
    }
    refuseUnused(derived, how);
    return Optional.of(
        switch (how) {
          case "map" -> gathered(derived, id, from);
          case "net" -> anyOf(derived, id, from);
          default -> banded(derived, id, from);
        });
  }

  private void refuseUnused(YamlMap derived, String how) {
    List<String> unused =
        how.equals("net") ? List.of("categories", "type", "labels") : List.of("base");
    for (String key : unused) {
      derived
          .get(key)
          .ifPresent(
              v ->
                  v.error(
                      "key-not-used",
                      "`" + key + "` can't be used with `" + how + "`.",
                      "Remove it."));
    }
    derived.refuseBoth("categories", "labels");
  }

  private Question gathered(YamlMap derived, String id, Question from) {
    Optional<CodeList> list = list(derived, id);
    Map<String, List<String>> sources = new LinkedHashMap<>();
    List<String> codes = from.codes().categories().stream().map(Category::code).toList();
    Map<String, String> used = new HashMap<>();
    for (YamlMap.Entry entry : entries(derived, "map")) {
      Optional<String> target = target(entry, list);
      List<String> gathered = CodeListReader.codesOf(entry.value(), codes);
      for (String code : gathered) {
        String other = used.putIfAbsent(code, target.orElse(""));
        if (other != null) {
          entry
              .value()
              .error(
                  "duplicate-code",
                  "each source category must stand once, `" + code + "` also stands above.",
                  "Remove one of them.");
        }
      }
      target.ifPresent(t -> sources.put(t, gathered));
    }
    CodeList made = list.orElseGet(() -> listed(derived, id, sources.keySet()));
    return question(
        derived, id, from, offered(made, sources, from.codes()), new Gathered(from.id(), sources));
  }

  private Question anyOf(YamlMap derived, String id, Question from) {
    List<String> codes = from.codes().categories().stream().map(Category::code).toList();
    List<String> any =
        derived.get("net").map(v -> CodeListReader.codesOf(v, codes)).orElse(List.of());
    CodeList yesNo =
        new CodeList(
            id,
            List.of(
                new Category("yes", "Yes", Set.of(), false),
                new Category("no", "No", Set.of(), false)),
            List.of(),
            List.of());
    boolean everybody = derived.word("base", BASE).orElse(false);
    return question(derived, id, from, yesNo, new AnyOf(from.id(), any, everybody));
  }

  private Question banded(YamlMap derived, String id, Question from) {
    Optional<CodeList> list = list(derived, id);
    List<String> codes =
        list.map(l -> l.categories().stream().map(Category::code).toList()).orElse(List.of());
    Banding banding =
        derived
            .keys("bands")
            .map(b -> BandingReader.read(b, codes))
            .orElse(new Banding(List.of(), Optional.empty()));
    if (banding.flagged().isPresent()) {
      derived.error(
          "bad-band", "`flag` can't be used here, only in a wave of a question.", "Remove it.");
    }
    List<String> named = banding.bands().stream().map(Banding.Band::code).toList();
    CodeList made = list.orElseGet(() -> listed(derived, id, named));
    return question(derived, id, from, made, new Banded(from.id(), banding));
  }

  private Optional<CodeList> list(YamlMap derived, String id) {
    return derived.get("categories").flatMap(v -> lists.get(v, id));
  }

  private static Optional<String> target(YamlMap.Entry entry, Optional<CodeList> list) {
    return list.isEmpty()
        ? entry.key().text()
        : entry
            .key()
            .reference(
                "a category of code list " + list.get().id(),
                list.get().categories().stream().map(Category::code).toList());
  }

  /** A list made of the codes, with the labels given or else the codes in words. */
  private static CodeList listed(YamlMap derived, String id, Iterable<String> codes) {
    List<String> known = new ArrayList<>();
    codes.forEach(known::add);
    Map<String, String> labels = new HashMap<>();
    for (YamlMap.Entry entry : entries(derived, "labels")) {
      entry
          .key()
          .reference("a category of the question", known)
          .ifPresent(code -> entry.value().text().ifPresent(label -> labels.put(code, label)));
    }
    List<Category> categories =
        known.stream()
            .map(
                code ->
                    new Category(
                        code,
                        labels.getOrDefault(code, CodeListReader.pretty(code)),
                        Set.of(),
                        false))
            .toList();
    return new CodeList(id, categories, List.of(), List.of());
  }

  /** A derived category was offered when one of its sources was. */
  private static CodeList offered(
      CodeList list, Map<String, List<String>> sources, CodeList source) {
    List<Category> categories = new ArrayList<>();
    for (Category category : list.categories()) {
      List<Category> from =
          sources.getOrDefault(category.code(), List.of()).stream()
              .map(code -> source.categories().get(source.indexOf(code)))
              .toList();
      Set<String> waves = new LinkedHashSet<>();
      if (from.stream().noneMatch(c -> c.waves().isEmpty())) {
        from.forEach(c -> waves.addAll(c.waves()));
      }
      categories.add(
          from.isEmpty()
              ? category
              : new Category(category.code(), category.label(), waves, category.exclusive()));
    }
    return new CodeList(list.id(), categories, list.missing(), list.nets());
  }

  private Question question(
      YamlMap derived, String id, Question from, CodeList codes, Derivation derivation) {
    Map<String, Binding> waves = new LinkedHashMap<>();
    from.waves().forEach((wave, binding) -> waves.put(wave, derivedFrom(binding)));
    List<String> nets = codes.nets().stream().map(Net::id).toList();
    return new Question(
        id,
        derived.text("text").orElse(CodeListReader.pretty(id)),
        derived.word("type", TYPES).orElse(QuestionType.SINGLE),
        codes,
        List.of(),
        derived
            .get("favourable")
            .flatMap(v -> v.reference("a net of code list " + codes.id(), nets)),
        false,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty(),
        derived.flag("sensitive", false),
        derived.flag("profile", false),
        Optional.empty(),
        Optional.empty(),
        waves,
        Optional.of(derivation));
  }

  private static Binding derivedFrom(Binding source) {
    return new Binding(
        Map.of(),
        Optional.empty(),
        source.comparability(),
        source.note(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<YamlMap.Entry> entries(YamlMap keys, String key) {
    return keys.keys(key).map(YamlMap::entries).orElse(List.of());
  }

  private String word(QuestionType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
