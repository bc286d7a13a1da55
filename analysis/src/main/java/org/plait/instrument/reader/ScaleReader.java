package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Scale;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads scales: scores made of ordinal items. */
final class ScaleReader {

  /** Each column of ordered answers, with how many categories it has. */
  private final Map<String, Integer> items;

  private final Set<String> flawed;

  ScaleReader(Map<String, Integer> items, Set<String> flawed) {
    this.items = items;
    this.flawed = flawed;
  }

  Scale read(YamlMap scale) {
    scale.checked(InstrumentKeys.SCALE);
    String id = scale.get("id").flatMap(YamlValue::id).orElse("");
    List<ItemRef> refs = refs(scale, "items", "an ordinal question or a row of a grid");
    checkSameLength(scale, refs);
    List<ItemRef> reverse = refs(scale, "reverse", "an ordinal question or a row of a grid");
    reverse.stream()
        .filter(item -> !refs.contains(item))
        .findFirst()
        .ifPresent(
            item ->
                scale.error(
                    "unknown-reference",
                    "`reverse` must name items of the scale, `" + item + "` is none.",
                    "Add it to `items`, or remove it."));
    return new Scale(
        id, scale.text("text").orElse(CodeListReader.pretty(id)), refs, reverse, minimum(scale));
  }

  private List<ItemRef> refs(YamlMap scale, String key, String what) {
    List<ItemRef> refs = new ArrayList<>();
    for (YamlValue value : scale.items(key)) {
      Optional<ItemRef> named = value.text().map(ItemRef::parse);
      Optional<ItemRef> ref =
          named.filter(n -> flawed.contains(n.question())).isPresent()
              ? named
              : value.reference(what, items.keySet()).map(ItemRef::parse);
      if (ref.filter(refs::contains).isPresent()) {
        value.mismatch("duplicate-id", "must stand once", "Remove it.");
      }
      ref.filter(r -> !refs.contains(r)).ifPresent(refs::add);
    }
    return refs;
  }

  private void checkSameLength(YamlMap scale, List<ItemRef> refs) {
    long lengths =
        refs.stream().map(r -> items.get(r.toString())).filter(Objects::nonNull).distinct().count();
    if (scale.get("items").filter(YamlValue::isList).isPresent()
        && scale.items("items").isEmpty()) {
      scale.error("missing-key", "must have at least one item.", "Add an item.");
    }
    if (lengths > 1) {
      scale.error(
          "different-items",
          "items of a scale must have equally many categories.",
          "Remove the items with another number of categories.");
    }
  }

  private static int minimum(YamlMap scale) {
    int most = scale.get("items").filter(YamlValue::isList).map(v -> v.items().size()).orElse(0);
    Optional<YamlValue> value = scale.get("minimum-items");
    int minimum = value.flatMap(v -> v.count(1)).orElse(Math.max(1, most));
    if (value.isPresent() && minimum > most && most > 0) {
      value
          .get()
          .mismatch(
              "out-of-range", "must be at most " + most + ", the number of items", "Lower it.");
    }
    return minimum;
  }
}
