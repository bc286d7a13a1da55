package org.plait.simulation.coding;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;

/**
 * Which main theme each code of a codebook belongs to, and which codes say there is no theme.
 *
 * @param version the codebook's version
 * @param parents the main theme of each code that has one
 * @param withoutContent codes that say a comment has no content
 * @param flags codes that call for attention rather than name a theme
 */
public record CodeFamilies(
    String version, Map<String, String> parents, Set<String> withoutContent, Set<String> flags) {

  /** No codes, as of a study without a codebook. */
  public static final CodeFamilies NONE = new CodeFamilies("", Map.of(), Set.of(), Set.of());

  public CodeFamilies {
    parents = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    withoutContent = Set.copyOf(withoutContent);
    flags = Set.copyOf(flags);
  }

  /**
   * Reads only what the simulation needs; the codebook's own reader finds what is wrong with it.
   */
  public static CodeFamilies read(Path codebook) {
    Path name = codebook.getFileName();
    YamlFile file = YamlFile.read(codebook, name == null ? "codebook" : name.toString());
    Map<String, String> parents = new LinkedHashMap<>();
    Set<String> empty = new LinkedHashSet<>();
    Set<String> flags = new LinkedHashSet<>();
    for (YamlMap code : file.keys().map(k -> k.each("codes")).orElse(List.of())) {
      String id = code.text("id").orElse("");
      code.text("parent").ifPresent(parent -> parents.put(id, parent));
      Optional<String> kind = code.text("kind");
      if (kind.filter("no-content"::equals).isPresent()) {
        empty.add(id);
      } else if (kind.filter("flag"::equals).isPresent()) {
        flags.add(id);
      }
    }
    String version = file.keys().flatMap(k -> k.text("version")).orElse("");
    return new CodeFamilies(version, parents, empty, flags);
  }

  String mainTheme(String code) {
    return parents.getOrDefault(code, code);
  }

  /** Whether a coder could mistake it for another theme. */
  public boolean isTheme(String code) {
    return !withoutContent.contains(code) && !flags.contains(code);
  }

  List<String> siblings(String code, List<String> used) {
    return used.stream()
        .filter(c -> !c.equals(code) && isTheme(c) && mainTheme(c).equals(mainTheme(code)))
        .toList();
  }

  List<String> others(String code, List<String> used) {
    return used.stream().filter(c -> isTheme(c) && !mainTheme(c).equals(mainTheme(code))).toList();
  }
}
