package org.plait.coding.refi.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file with what it holds; names without their namespaces. */
public record Element(
    String name, Map<String, String> attributes, List<Element> children, String text) {

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  Stream<Element> children(String kind) {
    return children.stream().filter(child -> child.name().equals(kind));
  }

  Optional<Element> child(String kind) {
    return children(kind).findFirst();
  }

  /** The text of a child; empty when there is no such child. */
  String words(String kind) {
    return child(kind).map(Element::text).orElse("");
  }
}
