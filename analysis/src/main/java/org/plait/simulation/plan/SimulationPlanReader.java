package org.plait.simulation.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plait.instrument.Instrument;
import org.plait.study.Study;
import org.plait.study.finding.Loaded;
import org.plait.study.reader.StudyReader;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads a simulation file: every key, every finding at once. */
public final class SimulationPlanReader {

  private static final double HUNDRED = 100;
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

  private final PlanNames names;

  private SimulationPlanReader(PlanNames names) {
    this.names = names;
  }

  /**
   * Reads a simulation file.
   *
   * @param file where it is
   * @param study the study it is about
   * @param instruments the instrument of each survey, by survey id
   * @return the plan, unless something is wrong with the file, and every finding
   */
  public static Loaded<SimulationPlan> read(
      Path file, Study study, Map<String, Instrument> instruments) {
    Path name = file.getFileName();
    YamlFile yaml = YamlFile.read(file, name == null ? "simulation.yaml" : name.toString());
    Optional<YamlMap> keys = yaml.keys();
    if (keys.isEmpty()) {
      return new Loaded<>(Optional.empty(), yaml.findings().inOrder());
    }
    SimulationPlanReader reader = new SimulationPlanReader(new PlanNames(study, instruments));
    SimulationPlan plan = reader.plan(keys.get().checked(SimulationKeys.SIMULATION));
    return yaml.findings().loaded(() -> plan);
  }

  private SimulationPlan plan(YamlMap keys) {
    StudyReader.version(keys);
    SimulationPlan none = SimulationPlan.NONE;
    OptionalLong seed =
        keys.get("seed")
            .flatMap(v -> v.whole(0))
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty());
    double icc =
        keys.get("icc").flatMap(v -> v.number(0, 0.5)).orElse(keys.has("icc") ? 0 : none.icc());
    return new SimulationPlan(
        seed,
        counts(keys, "respondents", names::wave),
        counts(keys, "linked", names::pair),
        organisations(keys),
        icc,
        factors(keys, icc),
        marginals(keys),
        exact(keys),
        changes(keys),
        shares(keys, "answered", names::question, HUNDRED),
        themes(keys),
        unused(keys),
        losses(keys),
        keys.get("identifiers").flatMap(v -> v.number(0, 1)).orElse(0.0),
        new CoderPlanReader(names).read(keys),
        keys.texts("comments"),
        waves(keys, "numbered-scales"),
        waves(keys, "byte-order-marks"));
  }

  private Map<String, Integer> counts(
      YamlMap keys, String key, Function<YamlValue, Boolean> known) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(keys, key)) {
      Optional<Long> count = entry.value().whole(0);
      if (known.apply(entry.key()) && count.isPresent()) {
        entry.key().text().ifPresent(k -> counts.put(k, count.get().intValue()));
      }
    }
    return counts;
  }

  private static Map<String, Double> shares(
      YamlMap keys, String key, Function<YamlValue, Boolean> known, double whole) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(keys, key)) {
      Optional<Double> share = entry.value().number(0, whole);
      if (known.apply(entry.key()) && share.isPresent()) {
        entry.key().text().ifPresent(k -> shares.put(k, share.get() / whole));
      }
    }
    return shares;
  }

  private static List<YamlMap.Entry> entries(YamlMap keys, String key) {
    return keys.keys(key).map(YamlMap::entries).orElse(List.of());
  }

  private List<String> waves(YamlMap keys, String key) {
    return keys.items(key).stream()
        .filter(names::wave)
        .map(YamlValue::text)
        .flatMap(Optional::stream)
        .toList();
  }

  private SimulationPlan.OrganisationPlan organisations(YamlMap keys) {
    SimulationPlan.OrganisationPlan none = SimulationPlan.NONE.organisations();
    Optional<YamlValue> value = keys.get("organisations");
    if (value.isEmpty() || value.get().isText()) {
      int number = value.flatMap(v -> v.whole(1)).map(Long::intValue).orElse(none.invented());
      return new SimulationPlan.OrganisationPlan(
          number, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
    }
    Optional<YamlMap> map = value.get().keys();
    if (map.isEmpty()) {
      return none;
    }
    YamlMap given = map.get().checked(SimulationKeys.ORGANISATIONS);
    return new SimulationPlan.OrganisationPlan(
        given.get("number").flatMap(v -> v.whole(1)).map(Long::intValue).orElse(none.invented()),
        given.text("list"),
        given.text("type"),
        given.text("region"),
        given.items("size").stream()
            .filter(names::question)
            .map(YamlValue::text)
            .flatMap(Optional::stream)
            .toList(),
        shares(given, "given", names::waveOrAll, HUNDRED));
  }

  private List<SimulationPlan.Factor> factors(YamlMap keys, double icc) {
    List<SimulationPlan.Factor> factors = new ArrayList<>();
    for (YamlMap factor : keys.each("factors")) {
      factor.checked(SimulationKeys.FACTOR);
      List<String> items =
          factor.items("items").stream()
              .filter(names::factorItem)
              .map(YamlValue::text)
              .flatMap(Optional::stream)
              .toList();
      double most = Math.floor(Math.sqrt(1 - icc) * HUNDRED) / HUNDRED;
      double loading = factor.get("loading").flatMap(v -> v.number(0, most)).orElse(0.0);
      factors.add(new SimulationPlan.Factor(factor.required("id"), items, loading));
    }
    return factors;
  }

  private Map<String, Map<String, Map<String, Double>>> marginals(YamlMap keys) {
    Map<String, Map<String, Map<String, Double>>> marginals = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(keys, "marginals")) {
      Optional<String> question = entry.key().text();
      if (!names.question(entry.key()) || question.isEmpty()) {
        continue;
      }
      boolean grid = names.isGrid(question.get());
      for (YamlMap.Entry wave : entries(entry.value())) {
        if (names.waveOf(question.get(), wave.key())) {
          String id = wave.key().text().orElse("");
          if (grid) {
            entries(wave.value())
                .forEach(
                    row -> {
                      String name = question.get() + "." + row.key().text().orElse("");
                      if (names.row(question.get(), row.key())) {
                        put(marginals, name, id, levels(question.get(), row.value()));
                      }
                    });
          } else {
            put(marginals, question.get(), id, levels(question.get(), wave.value()));
          }
        }
      }
    }
    return marginals;
  }

  private static List<YamlMap.Entry> entries(YamlValue value) {
    return value.keys().map(YamlMap::entries).orElse(List.of());
  }

  private static void put(
      Map<String, Map<String, Map<String, Double>>> marginals,
      String name,
      String wave,
      Map<String, Double> levels) {
    marginals.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(wave, levels);
  }

  private Map<String, Double> levels(String question, YamlValue value) {
    Map<String, Double> levels = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(value)) {
      Optional<Double> level =
          names.isDate(question) ? month(entry.value()) : entry.value().number();
      if (names.level(question, entry.key()) && level.isPresent()) {
        entry.key().text().ifPresent(code -> levels.put(code, level.get()));
      }
    }
    return levels;
  }

  /** A month such as 2023-02, counted from year 0. */
  private static Optional<Double> month(YamlValue value) {
    return value
        .matching(MONTH, "a month such as 2023-02")
        .map(
            text ->
                Integer.parseInt(text.substring(0, 4)) * 12.0
                    + Integer.parseInt(text.substring(5))
                    - 1);
  }

  private Map<String, Map<String, Integer>> exact(YamlMap keys) {
    Map<String, Map<String, Integer>> exact = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(keys, "exact")) {
      Optional<String> question = names.exact(entry.key());
      if (question.isPresent()) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (YamlMap.Entry code : entries(entry.value())) {
          Optional<Long> count = code.value().whole(0);
          if (names.category(question.get(), code.key()) && count.isPresent()) {
            counts.put(code.key().text().orElse(""), count.get().intValue());
          }
        }
        exact.put(entry.key().text().orElse(""), counts);
      }
    }
    return exact;
  }

  private List<SimulationPlan.Change> changes(YamlMap keys) {
    List<SimulationPlan.Change> changes = new ArrayList<>();
    for (YamlMap change : keys.each("changes")) {
      change.checked(SimulationKeys.CHANGE);
      boolean known = change.get("question").map(names::changing).orElse(false);
      String question = change.text("question").orElse("");
      boolean next = known && names.consecutive(question, change.get("from"), change.get("to"));
      double shift = change.get("shift").flatMap(v -> v.number(-3, 3)).orElse(0.0);
      Optional<String> kind = change.word("kind", Words.same("strong", "weak", "null"));
      if (next && kind.isPresent()) {
        changes.add(
            new SimulationPlan.Change(
                question, change.required("from"), change.required("to"), shift, kind.get()));
      }
    }
    return changes;
  }

  private Map<String, Map<String, Map<String, Double>>> themes(YamlMap keys) {
    Map<String, Map<String, Map<String, Double>>> themes = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(keys, "themes")) {
      Optional<String> question = entry.key().text();
      if (names.question(entry.key()) && question.isPresent()) {
        Map<String, Map<String, Double>> waves = new LinkedHashMap<>();
        entry
            .value()
            .keys()
            .ifPresent(
                map ->
                    map.entries().stream()
                        .filter(w -> names.waveOf(question.get(), w.key()))
                        .map(w -> w.key().text().orElse(""))
                        .forEach(w -> waves.put(w, shares(map, w, code -> true, HUNDRED))));
        themes.put(question.get(), waves);
      }
    }
    return themes;
  }

  private Map<String, SimulationPlan.Unused> unused(YamlMap keys) {
    Map<String, SimulationPlan.Unused> unused = new LinkedHashMap<>();
    for (YamlMap.Entry entry : entries(keys, "unused")) {
      Optional<YamlMap> map = entry.value().keys();
      if (names.wave(entry.key()) && map.isPresent()) {
        YamlMap what = map.get().checked(SimulationKeys.UNUSED);
        unused.put(
            entry.key().text().orElse(""),
            new SimulationPlan.Unused(what.texts("codes"), what.texts("words")));
      }
    }
    return unused;
  }

  private static SimulationPlan.Losses losses(YamlMap keys) {
    Optional<YamlMap> missing = keys.keys("missing").map(m -> m.checked(SimulationKeys.MISSING));
    Optional<YamlMap> rows = keys.keys("rows").map(m -> m.checked(SimulationKeys.ROWS));
    List<Double> items =
        missing.map(m -> m.items("item")).orElse(List.of()).stream()
            .map(v -> v.number(0, 1))
            .flatMap(Optional::stream)
            .toList();
    if (items.size() != 2) {
      missing
          .filter(m -> m.has("item"))
          .ifPresent(
              m ->
                  m.error(
                      "wrong-type",
                      "`item` must be two shares, from the first to the last question.",
                      "Write `item: [0.01, 0.06]`."));
    }
    return new SimulationPlan.Losses(
        items.isEmpty() ? 0 : items.get(0),
        items.isEmpty() ? 0 : items.get(items.size() - 1),
        missing.flatMap(m -> m.get("break-off")).flatMap(v -> v.number(0, 1)).orElse(0.0),
        rows.flatMap(m -> m.get("tests")).flatMap(v -> v.whole(0)).orElse(0L).intValue(),
        rows.flatMap(m -> m.get("duplicates")).flatMap(v -> v.whole(0)).orElse(0L).intValue());
  }
}
