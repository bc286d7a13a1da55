package org.plait.ingest.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.ingest.draft.CategoriesYaml;
import org.plait.ingest.draft.Ids;
import org.plait.ingest.draft.SuggestedReason;
import org.plait.instrument.MissingReason;
import org.plait.instrument.QuestionType;
import org.plait.study.yaml.YamlText;

/** Writes the questions of a dictionary as an instrument with one wave. */
final class InstrumentYaml {

  private static final String WAVE = "W1";

  private final StringBuilder yaml = new StringBuilder();
  private final RoutingWords words;
  private final String separator;
  private final Map<String, Asked> byName = new LinkedHashMap<>();
  private final Map<Asked, String> ids = new IdentityHashMap<>();
  private String current = "";
  private int unheld;

  /**
   * Takes how the program writes.
   *
   * @param words its conditions
   * @param separator what joins several options in one cell; empty where none are joined
   */
  InstrumentYaml(RoutingWords words, String separator) {
    this.words = words;
    this.separator = separator;
  }

  /** The instrument; the notes are those given and what routing could not be held. */
  Imported of(String id, List<Part> parts, List<String> notes) {
    for (Part part : parts) {
      for (Asked asked : part.questions()) {
        byName.putIfAbsent(asked.name(), asked);
        ids.put(asked, id(asked.name(), ids.values()));
      }
    }
    yaml.append(
        "# Made from a dictionary. `guess` marks what was concluded, `fill` what it does\n");
    yaml.append("# not say: read every line.\n");
    yaml.append("plait: 1\nid: ").append(Ids.of(id, List.of())).append("\nsections:\n");
    Set<String> sections = new LinkedHashSet<>();
    parts.stream().filter(p -> !p.questions().isEmpty()).forEach(p -> part(p, sections));
    List<String> all = new ArrayList<>(notes);
    if (unheld > 0) {
      all.add(
          "Plait can't follow the routing of "
              + (unheld == 1 ? "1 question" : unheld + " questions")
              + "; it stands in a comment.");
    }
    return new Imported(yaml.toString(), ids.size(), all);
  }

  private static String id(String name, Collection<String> taken) {
    boolean good = name.matches("[A-Za-z][A-Za-z0-9_]*") && !taken.contains(name);
    return good ? name : Ids.of(name, taken);
  }

  private void part(Part part, Set<String> sections) {
    String id = Ids.of(part.title(), sections);
    sections.add(id);
    yaml.append("  - id: ").append(YamlText.quoted(id)).append('\n');
    yaml.append("    title: ").append(YamlText.quoted(part.title())).append('\n');
    yaml.append("    questions:\n");
    part.questions().forEach(this::question);
  }

  private void question(Asked asked) {
    current = asked.name();
    asked.comments().forEach(this::comment);
    asked.choices().forEach(this::perhapsMissing);
    Optional<String> condition = words.read(asked.routing(), this::known);
    if (!asked.routing().isBlank() && condition.isEmpty()) {
      unheld++;
      comment("fill: asked-if; the file says: " + asked.routing());
    }
    boolean range = asked.limits().range();
    if (!range && !asked.limits().none()) {
      comment("fill: range; the file says: " + asked.limits().words());
    }
    yaml.append("      - id: ").append(YamlText.quoted(ids.get(asked))).append('\n');
    line("text", YamlText.quoted(asked.text().isBlank() ? asked.name() : asked.text()));
    line("type", asked.type().name().toLowerCase(Locale.ROOT));
    if (!asked.choices().isEmpty()) {
      CategoriesYaml.append(yaml, asked.choices(), asked.missing());
    }
    rows(asked);
    if (range) {
      line("range", "[" + asked.limits().lower() + ", " + asked.limits().upper() + "]");
    }
    if (!asked.unit().isBlank()) {
      line("unit", YamlText.quoted(asked.unit()));
    }
    condition.ifPresent(c -> line("asked-if", YamlText.quoted(c)));
    line("waves", "{" + WAVE + ": {" + binding(asked) + "}}");
  }

  private void rows(Asked asked) {
    if (!asked.rows().isEmpty()) {
      yaml.append("        rows:\n");
      asked
          .rows()
          .forEach(
              (id, text) ->
                  yaml.append("          - {id: ")
                      .append(YamlText.quoted(id))
                      .append(", text: ")
                      .append(YamlText.quoted(text.isBlank() ? id : text))
                      .append("}\n"));
    }
  }

  private String binding(Asked asked) {
    if (asked.columns().containsKey("")) {
      String column = "column: " + YamlText.quoted(asked.columns().get(""));
      return asked.type() == QuestionType.MULTIPLE
          ? column + ", multiple: {" + layout() + "}"
          : column;
    }
    return asked.columns().entrySet().stream()
        .map(e -> YamlText.quoted(e.getKey()) + ": " + YamlText.quoted(e.getValue()))
        .collect(Collectors.joining(", ", "columns: {", "}"));
  }

  private String layout() {
    return separator.isEmpty()
        ? "layout: json"
        : "layout: joined, separator: " + YamlText.quoted(separator);
  }

  private Optional<String> known(String name, String value) {
    return Optional.ofNullable(byName.get(name))
        .filter(asked -> !name.equals(current) && asked.routes())
        .filter(asked -> asked.choices().containsKey(value))
        .map(ids::get);
  }

  /** A dictionary has no place for it, so only people can tell. */
  private void perhapsMissing(String code, String label) {
    if (SuggestedReason.of(label) != MissingReason.NO_ANSWER) {
      comment("fill: move code " + code + " under `missing` if it counts as no answer.");
    }
  }

  private void comment(String text) {
    yaml.append("      # ").append(text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ")).append('\n');
  }

  private void line(String key, String value) {
    yaml.append("        ").append(key).append(": ").append(value).append('\n');
  }
}
