package org.plait.simulation.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/**
 * The codes of an earlier version of a codebook by which a code of the present one was recorded.
 *
 * @param version the version
 * @param codes by the present code the earlier ones, in file order; a code without any was not
 *     known yet
 */
public record EarlierCodes(String version, Map<String, List<String>> codes) {

  public EarlierCodes {
    codes = Map.copyOf(codes);
  }

  /** Reads both files; the codebook's own reader finds what is wrong with them. */
  public static EarlierCodes read(Path earlier, Path present) {
    Optional<YamlMap> before = keys(earlier);
    String version = before.flatMap(book -> book.text("version")).orElse("");
    Map<String, List<String>> became = became(version, present);
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (YamlMap code : before.map(book -> book.each("codes")).orElse(List.of())) {
      String id = code.text("id").orElse("");
      for (String to : became.getOrDefault(id, List.of(id))) {
        codes.computeIfAbsent(to, t -> new ArrayList<>()).add(id);
      }
    }
    return new EarlierCodes(version, codes);
  }

  private static Map<String, List<String>> became(String version, Path present) {
    Map<String, List<String>> became = new LinkedHashMap<>();
    for (YamlMap step : keys(present).map(b -> b.each("crosswalk")).orElse(List.of())) {
      if (step.text("from-version").filter(version::equals).isPresent()) {
        became
            .computeIfAbsent(step.text("from").orElse(""), f -> new ArrayList<>())
            .addAll(step.get("to").stream().flatMap(EarlierCodes::texts).toList());
      }
    }
    return became;
  }

  private static Stream<String> texts(YamlValue value) {
    return (value.isList() ? value.items() : List.of(value))
        .stream().flatMap(v -> v.text().stream());
  }

  private static Optional<YamlMap> keys(Path file) {
    Path name = file.getFileName();
    return YamlFile.read(file, name == null ? "codebook" : name.toString()).keys();
  }

  /** The earlier codes for a present one; none where it was not known yet. */
  List<String> of(String code) {
    return codes.getOrDefault(code, List.of());
  }
}
