package org.plait.study.yaml;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Spelling;

/**
 * Keys with values of a YAML file that are being read. What is missing or of another type becomes a
 * finding; the methods then give nothing, and readers go on to find everything else.
 */
public final class YamlMap {

  private final YamlNode.Mapping mapping;
  private final String field;
  private final Place place;
  private final Findings findings;

  YamlMap(YamlNode.Mapping mapping, String field, Place place, Findings findings) {
    this.mapping = mapping;
    this.field = field;
    this.place = place;
    this.findings = findings;
  }

  /**
   * An entry whose key the file's author chose, such as a wave.
   *
   * @param key the key
   * @param value the value
   */
  public record Entry(YamlValue key, YamlValue value) {}

  /**
   * Where it stands.
   *
   * @return the place of the key above it
   */
  public Place place() {
    return place;
  }

  /**
   * What messages call it.
   *
   * @return its keys from the top, with dots; empty for the file as a whole
   */
  public String field() {
    return field;
  }

  /**
   * The findings it adds to.
   *
   * @return the findings of the file
   */
  public Findings findings() {
    return findings;
  }

  /**
   * Calls it by another name in messages.
   *
   * @param other the name
   * @return the same keys with values
   */
  public YamlMap named(String other) {
    return new YamlMap(mapping, other, place, findings);
  }

  /**
   * The same keys with values, for a first look that adds no findings.
   *
   * @return the keys with values
   */
  public YamlMap quiet() {
    return new YamlMap(mapping, field, place, new Findings());
  }

  /**
   * Checks which keys stand there: unknown, missing and not yet available ones become findings.
   *
   * @param keys the keys that may stand there
   * @return this
   */
  public YamlMap checked(Keys keys) {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (keys.later().contains(key)) {
        findings.error(
            "not-available-yet",
            entry.key().place(),
            child(key),
            "`" + key + "` is not available yet.",
            "Remove it to go on without it.");
      } else if (!keys.known().contains(key)) {
        findings.error(
            "unknown-key",
            entry.key().place(),
            child(key),
            "not a key that can stand here.",
            Spelling.remedy(key, keys.known()));
      }
    }
    keys.required().stream().filter(key -> !has(key)).forEach(this::missing);
    return this;
  }

  private void missing(String key) {
    error("missing-key", "must have the key `" + key + "`, it is missing.", "Add it.");
  }

  /**
   * Adds an error about it.
   *
   * @param rule the finding's stable name
   * @param message what must hold and what was found
   * @param remedy what to do next
   */
  public void error(String rule, String message, String remedy) {
    findings.error(rule, place, field, message, remedy);
  }

  /**
   * Whether a key stands there.
   *
   * @param key the key
   * @return true when it does, whatever its value
   */
  public boolean has(String key) {
    return mapping.entries().stream().anyMatch(e -> e.key().text().equals(key));
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value, or empty when the key does not stand there
   */
  public Optional<YamlValue> get(String key) {
    return mapping.entries().stream()
        .filter(e -> e.key().text().equals(key))
        .findFirst()
        .map(this::value);
  }

  /**
   * All entries.
   *
   * @return the entries, in file order
   */
  public List<Entry> entries() {
    return mapping.entries().stream().map(e -> new Entry(keyOf(e), value(e))).toList();
  }

  /**
   * Text of a key that must stand there; {@link #checked} has said so if it does not.
   *
   * @param key the key
   * @return the text; empty text when there is none, in which case there is a finding
   */
  public String required(String key) {
    return text(key).orElse("");
  }

  /**
   * Text of a key.
   *
   * @param key the key
   * @return the text
   */
  public Optional<String> text(String key) {
    return get(key).flatMap(YamlValue::text);
  }

  /**
   * Text of each item of a key's list.
   *
   * @param key the key
   * @return the texts; none when the key does not stand there
   */
  public List<String> texts(String key) {
    return items(key).stream().map(YamlValue::text).flatMap(Optional::stream).toList();
  }

  /**
   * True or false of a key.
   *
   * @param key the key
   * @param otherwise what holds when the key does not stand there
   * @return the value
   */
  public boolean flag(String key, boolean otherwise) {
    return get(key).flatMap(YamlValue::flag).orElse(otherwise);
  }

  /**
   * The date of a key.
   *
   * @param key the key
   * @return the date
   */
  public Optional<LocalDate> date(String key) {
    return get(key).flatMap(YamlValue::date);
  }

  /**
   * A word of a key.
   *
   * @param key the key
   * @param words the words with their meaning
   * @param <T> the meaning's type
   * @return the meaning
   */
  public <T> Optional<T> word(String key, Map<String, T> words) {
    return get(key).flatMap(value -> value.word(words));
  }

  /**
   * The items of a key's list.
   *
   * @param key the key
   * @return the items; none when the key does not stand there
   */
  public List<YamlValue> items(String key) {
    return get(key).map(YamlValue::items).orElse(List.of());
  }

  /**
   * The items of a key's list, each with keys.
   *
   * @param key the key
   * @return the items; none when the key does not stand there
   */
  public List<YamlMap> each(String key) {
    return items(key).stream().map(YamlValue::keys).flatMap(Optional::stream).toList();
  }

  /**
   * The keys with values under a key.
   *
   * @param key the key
   * @return the keys with values
   */
  public Optional<YamlMap> keys(String key) {
    return get(key).flatMap(YamlValue::keys);
  }

  /**
   * Refuses keys that can't stand together.
   *
   * @param first one key
   * @param second the other
   */
  public void refuseBoth(String first, String second) {
    if (has(first) && has(second)) {
      error(
          "conflicting-keys",
          "must have `" + first + "` or `" + second + "`, both were found.",
          "Remove one of them.");
    }
  }

  /**
   * Demands exactly one of some keys.
   *
   * @param any the keys
   * @return the first of them that stands there
   */
  public Optional<String> exactlyOne(String... any) {
    List<String> keys = List.of(any);
    List<String> found = keys.stream().filter(this::has).toList();
    String quoted =
        Spelling.choice(keys.stream().map(k -> "`" + k + "`").collect(Collectors.toList()));
    if (found.isEmpty() && keys.size() == 1) {
      missing(keys.get(0));
    } else if (found.isEmpty()) {
      error("missing-key", "must have " + quoted + ", none is there.", "Add one of them.");
    } else if (found.size() > 1) {
      error(
          "conflicting-keys",
          "must have only one of " + quoted + ", found " + Spelling.list(found) + ".",
          "Remove all but one.");
    }
    return found.stream().findFirst();
  }

  private YamlValue keyOf(YamlNode.Entry entry) {
    return new YamlValue(entry.key(), child(entry.key().text()), entry.key().place(), findings);
  }

  private YamlValue value(YamlNode.Entry entry) {
    return new YamlValue(entry.value(), child(entry.key().text()), entry.key().place(), findings);
  }

  private String child(String key) {
    return field.isEmpty() ? key : field + "." + key;
  }
}
