package org.plait.study.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;

/**
 * The sentences of a report by key, each with gaps for what a study has. Plait's own stand in one
 * file, {@code sentences.yaml}; a study can put its own in their place, one by one or all, as a
 * translation does.
 */
public final class Wording {
  private static final String FILE = "sentences.yaml";

  private final Map<String, Template> sentences;

  private Wording(Map<String, Template> sentences) {
    this.sentences = Collections.unmodifiableMap(sentences);
  }

  /** Plait's own sentences, read once. */
  private static final class Own {
    static final Wording WORDING = of(file());
  }

  /** Plait's own sentences, in British English. */
  public static Wording own() {
    return Own.WORDING;
  }

  /**
   * The file of Plait's own sentences, from which a study's file is made.
   *
   * @return its text
   */
  public static String file() {
    try (InputStream in = Wording.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " must be on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Wording of(String yaml) {
    Map<String, Template> sentences = new LinkedHashMap<>();
    YamlFile file = YamlFile.of(yaml, FILE);
    for (YamlMap.Entry entry :
        file.keys().flatMap(keys -> keys.keys("sentences")).orElseThrow().entries()) {
      sentences.put(
          entry.key().text().orElseThrow(), Template.of(entry.value().text().orElseThrow()));
    }
    return new Wording(sentences);
  }

  /** The keys of all sentences, in the order of the file. */
  public Set<String> keys() {
    return sentences.keySet();
  }

  /**
   * The names of the gaps of a sentence.
   *
   * @param key the key of a sentence
   * @return the names, in the order of the sentence
   */
  public Set<String> gaps(String key) {
    return sentence(key).names();
  }

  /**
   * Whether a sentence can stand for one of these: it has the same gaps, in any order.
   *
   * @param key the key of a sentence
   * @param other what may stand in its place
   */
  public boolean fits(String key, String other) {
    return Template.of(other).names().equals(gaps(key));
  }

  /**
   * The same with other sentences in place of some.
   *
   * @param others sentences by key, each with the gaps of the one it stands for
   * @return the wording
   * @throws IllegalArgumentException if a key is not known or a gap is missing or new
   */
  public Wording with(Map<String, String> others) {
    Map<String, Template> all = new LinkedHashMap<>(sentences);
    others.forEach(
        (key, sentence) -> {
          if (!fits(key, sentence)) {
            throw new IllegalArgumentException(key + " must have the gaps " + gaps(key));
          }
          all.put(key, Template.of(sentence));
        });
    return new Wording(all);
  }

  /**
   * A sentence with its gaps filled.
   *
   * @param key its key
   * @param filled the name of each gap and what fills it, by turns
   * @return the sentence
   * @throws IllegalArgumentException if the key is not known, or other gaps are filled than it has
   */
  public String say(String key, String... filled) {
    Template template = sentence(key);
    Map<String, String> with = new HashMap<>();
    for (int i = 0; i + 1 < filled.length; i += 2) {
      with.put(filled[i], filled[i + 1]);
    }
    if (!with.keySet().equals(template.names()) || filled.length != 2 * with.size()) {
      throw new IllegalArgumentException(
          key + " has the gaps " + template.names() + ", filled were " + with.keySet());
    }
    return template.filled(with);
  }

  private Template sentence(String key) {
    Template sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence has the key " + key);
    }
    return sentence;
  }
}
