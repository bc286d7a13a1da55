package org.plait.coding.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.coding.Code;
import org.plait.coding.Code.Kind;
import org.plait.coding.Code.Status;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;
import org.plait.coding.term.TermReader;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Spelling;
import org.plait.study.reader.StudyReader;
import org.plait.study.yaml.Keys;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads a codebook: every key, every finding at once. */
public final class CodebookReader {

  static final Keys FILE =
      Keys.of("codebook", "plait", "id", "version", "codes").optional("crosswalk");
  static final Keys CODE =
      Keys.of("code", "id", "label", "definition", "kind")
          .optional(
              "parent", "role", "include", "exclude", "examples", "terms", "aliases", "status");

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final TermReader terms = new TermReader();
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final Map<String, YamlMap> places = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  private final List<Codebook> before;

  private CodebookReader(List<Codebook> before) {
    this.before = List.copyOf(before);
  }

  /**
   * Reads a codebook.
   *
   * @param file where it is
   * @param name what messages call it
   * @return the codebook, unless something is wrong with the file, and every finding
   */
  public static Loaded<Codebook> read(Path file, String name) {
    return read(file, name, List.of());
  }

  /** Reads a codebook whose crosswalk speaks of versions that are known. */
  static Loaded<Codebook> read(Path file, String name, List<Codebook> before) {
    return read(YamlFile.read(file, name), before);
  }

  static Loaded<Codebook> read(YamlFile yaml, List<Codebook> before) {
    Optional<Codebook> codebook =
        yaml.keys().map(keys -> new CodebookReader(before).codebook(keys));
    return yaml.findings()
        .loaded(() -> codebook.orElseGet(() -> new Codebook("", "", List.of(), List.of())));
  }

  private Codebook codebook(YamlMap file) {
    file.checked(FILE);
    StudyReader.version(file);
    String id =
        file.get("id")
            .flatMap(v -> v.matching(ID, "a letter, then letters, digits, _ or -"))
            .orElse("");
    String version = file.required("version");
    file.each("codes").forEach(this::add);
    codes.values().forEach(this::checkParent);
    CrosswalkReader steps = new CrosswalkReader(version, codes, before);
    List<Crosswalk> crosswalk = file.each("crosswalk").stream().map(steps::read).toList();
    return new Codebook(id, version, new ArrayList<>(codes.values()), crosswalk);
  }

  private void add(YamlMap map) {
    map.checked(CODE);
    Optional<String> id = map.get("id").flatMap(YamlValue::id);
    Code code =
        new Code(
            id.orElse(""),
            map.required("label"),
            map.text("parent").orElse(""),
            map.text("role").orElse(""),
            map.required("definition"),
            map.text("include").orElse(""),
            map.text("exclude").orElse(""),
            map.texts("examples"),
            terms.read(map.items("terms")),
            map.texts("aliases"),
            map.word("kind", Words.of(Kind.class)).orElse(Kind.THEME),
            map.word("status", Words.of(Status.class)).orElse(Status.ACTIVE),
            List.of());
    if (id.isEmpty()) {
      return;
    }
    if (codes.putIfAbsent(code.id(), code) != null) {
      map.error(
          "duplicate-code",
          "id must stand once, `" + code.id() + "` stands twice.",
          "Rename one of them.");
      return;
    }
    places.put(code.id(), map);
    names(code, map);
  }

  /** Ids, labels and aliases are what coding files name codes by, so each must mean one code. */
  private void names(Code code, YamlMap map) {
    List<String> names = new ArrayList<>(List.of(code.id(), code.label()));
    names.addAll(code.aliases());
    for (String name : names) {
      String owner = owners.putIfAbsent(Codebook.tidy(name), code.id());
      if (owner != null && !owner.equals(code.id()) && !name.isBlank()) {
        map.error(
            "ambiguous-name",
            "names must mean one code, \"" + name + "\" means `" + owner + "` too.",
            "Change the label or alias of one of them.");
      }
    }
  }

  private void checkParent(Code code) {
    if (code.topLevel()) {
      return;
    }
    YamlMap place = places.get(code.id());
    Code parent = codes.get(code.parent());
    if (parent == null) {
      place.error(
          "unknown-reference",
          "parent must be a code of the codebook, found \"" + code.parent() + "\".",
          Spelling.remedy(code.parent(), codes.keySet()));
    } else if (!parent.topLevel() || parent == code) {
      place.error(
          "too-deep",
          "parent must be a code without a parent, as there are two levels; `"
              + parent.id()
              + "` has one.",
          "Choose its parent.");
    }
  }
}
