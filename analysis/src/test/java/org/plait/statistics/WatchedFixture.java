package org.plait.statistics;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fixture that notes which of its entries are asked for. */
@SuppressWarnings("unchecked") // of ObjectNode.deepCopy
final class WatchedFixture extends ObjectNode {
  private static final long serialVersionUID = 1;

  private final String file;

  WatchedFixture(String file, ObjectNode content) {
    super(JsonNodeFactory.instance, children(content));
    this.file = file;
  }

  @Override
  public JsonNode get(String entry) {
    note(entry);
    return super.get(entry);
  }

  @Override
  public JsonNode path(String entry) {
    note(entry);
    return super.path(entry);
  }

  @Override
  protected JsonNode _at(JsonPointer pointer) {
    note(pointer.getMatchingProperty());
    return super._at(pointer);
  }

  private void note(String entry) {
    AskedReferences.add(file, entry, "");
  }

  private static Map<String, JsonNode> children(ObjectNode content) {
    Map<String, JsonNode> children = new LinkedHashMap<>();
    content.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
    return children;
  }
}
