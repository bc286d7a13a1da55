package org.plait.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plait.study.yaml.Keys;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A schema published for editors, to be held against what our readers say. */
public final class PublishedSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode json;
  private final Schema schema;

  private PublishedSchema(String text) throws IOException {
    this.json = JSON.readTree(text);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /**
   * Reads a schema.
   *
   * @param name the file it is for, such as {@code study}
   * @return the schema
   */
  public static PublishedSchema of(String name) {
    try {
      return new PublishedSchema(Change.text(Study.class, "schema/" + name + ".schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a YAML text by the schema.
   *
   * @param yaml the text
   * @return the complaints; none when it is right
   */
  public List<String> complaints(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(value).toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * Demands that the schema has the keys that a reader knows.
   *
   * @param all every set of keys of the reader
   */
  public void hasTheKeysOf(List<Keys> all) {
    for (Keys keys : all) {
      JsonNode definition = json.at("/$defs/" + keys.of());
      assertThat(names(definition.path("properties")))
          .as(keys.of())
          .isEqualTo(new TreeSet<>(keys.known()));
      List<String> required = new ArrayList<>();
      definition.path("required").forEach(key -> required.add(key.asText()));
      assertThat(required).as(keys.of()).containsExactlyInAnyOrderElementsOf(keys.required());
      assertThat(definition.path("additionalProperties").asBoolean(true)).as(keys.of()).isFalse();
    }
    assertThat(strictDefinitions()).isEqualTo(new TreeSet<>(all.stream().map(Keys::of).toList()));
  }

  /**
   * The words a schema allows.
   *
   * @param pointer where, such as {@code /$defs/wave/properties/format}
   * @return the words
   */
  public List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    json.at(pointer).path("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private Set<String> strictDefinitions() {
    Set<String> strict = new TreeSet<>();
    for (Map.Entry<String, JsonNode> definition : json.path("$defs").properties()) {
      JsonNode additional = definition.getValue().path("additionalProperties");
      if (additional.isBoolean() && !additional.asBoolean()) {
        strict.add(definition.getKey());
      }
    }
    return strict;
  }

  private static Set<String> names(JsonNode properties) {
    Set<String> names = new TreeSet<>();
    properties.properties().forEach(property -> names.add(property.getKey()));
    return names;
  }
}
