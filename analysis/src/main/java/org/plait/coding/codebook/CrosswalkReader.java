package org.plait.coding.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;
import org.plait.study.yaml.Keys;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads what a codebook says became of the codes of earlier versions. */
final class CrosswalkReader {

  static final Keys KEYS = Keys.of("crosswalk", "from-version", "from", "to");

  private final String version;
  private final Map<String, Code> codes;
  private final Map<String, Codebook> before = new LinkedHashMap<>();
  private final Set<List<String>> seen = new LinkedHashSet<>();
  private final Map<List<String>, Set<String>> paths = new LinkedHashMap<>();

  /**
   * Reads for one version.
   *
   * @param version the version
   * @param codes its codes
   * @param before the versions before it that are known
   */
  CrosswalkReader(String version, Map<String, Code> codes, List<Codebook> before) {
    this.version = version;
    this.codes = codes;
    before.forEach(book -> this.before.put(book.version(), book));
  }

  Crosswalk read(YamlMap map) {
    map.checked(KEYS);
    String fromVersion = map.required("from-version");
    if (fromVersion.equals(version)) {
      map.error(
          "circular-crosswalk",
          "from-version must be an earlier version, found \"" + version + "\", which is this one.",
          "Name the version from which the code comes.");
    }
    String from = from(map, fromVersion);
    List<String> to =
        map.get("to").map(v -> v.isList() ? v.items() : List.of(v)).orElse(List.of()).stream()
            .map(v -> v.reference("a code of the codebook", codes.keySet()))
            .flatMap(Optional::stream)
            .toList();
    if (map.get("to").filter(YamlValue::isList).filter(v -> v.items().isEmpty()).isPresent()) {
      map.error(
          "split-without-parts",
          "to must name what became of `" + from + "`, the list is empty.",
          "Name the parts; a code of which nothing became stays with `status: retired`.");
    }
    to.forEach(code -> check(map, List.of(fromVersion, from), code));
    return new Crosswalk(fromVersion, from, to);
  }

  private String from(YamlMap map, String fromVersion) {
    Optional<Codebook> book = Optional.ofNullable(before.get(fromVersion));
    if (book.isEmpty()) {
      return map.required("from");
    }
    List<String> known = book.get().codes().stream().map(Code::id).toList();
    return map.get("from")
        .flatMap(v -> v.reference("a code of version " + fromVersion, known))
        .orElse("");
  }

  private void check(YamlMap map, List<String> from, String to) {
    String code = from.get(1);
    if (!seen.add(List.of(from.get(0), code, to))) {
      map.error(
          "duplicate-crosswalk",
          "a step must stand once, `" + code + "` to `" + to + "` stands twice.",
          "Remove one of them.");
      return;
    }
    Set<String> parts = paths.computeIfAbsent(from, f -> new LinkedHashSet<>());
    Set<Code.Kind> kinds = new LinkedHashSet<>();
    parts.add(to);
    parts.forEach(part -> kinds.add(codes.get(part).kind()));
    if (kinds.size() > 1) {
      map.error(
          "mixed-split",
          "the parts of a split must be of one kind, those of `" + code + "` are not.",
          "Split a theme into themes only.");
    }
    if (leadsBack(from.get(0), to, code, new ArrayList<>())) {
      map.error(
          "circular-crosswalk",
          "codes must not become each other, `" + code + "` and `" + to + "` do.",
          "Give a code with a new meaning a new id.");
    }
  }

  /** Whether a step goes on from a code, under the same earlier version, to another one. */
  private boolean leadsBack(String fromVersion, String code, String start, List<String> way) {
    if (code.equals(start)) {
      return !way.isEmpty();
    }
    if (way.contains(code)) {
      return false;
    }
    List<String> further = new ArrayList<>(way);
    further.add(code);
    return paths.getOrDefault(List.of(fromVersion, code), Set.of()).stream()
        .anyMatch(next -> leadsBack(fromVersion, next, start, further));
  }
}
