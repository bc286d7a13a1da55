package org.plait.study.yaml;

import java.util.List;
import org.plait.study.finding.Place;

/** One node of a YAML file: what stands there, still as text, and where. */
sealed interface YamlNode {

  /** Where it starts. */
  Place place();

  /** What it is, in words for messages. */
  String described();

  /**
   * Text that nobody has typed yet.
   *
   * @param text the text
   * @param plain whether it stands without quotes
   * @param place where it starts
   */
  record Scalar(String text, boolean plain, Place place) implements YamlNode {

    private static final int SHOWN = 60;

    /** Nothing at all, or one of YAML's words for nothing, without quotes. */
    boolean nothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    @Override
    public String described() {
      if (nothing()) {
        return "nothing";
      }
      String start =
          text.codePointCount(0, text.length()) <= SHOWN
              ? text
              : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "...";
      return '"' + start.replace('\n', ' ') + '"';
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param place where it starts
   */
  record Sequence(List<YamlNode> items, Place place) implements YamlNode {
    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * Keys with values.
   *
   * @param entries the entries, in file order; no key twice
   * @param place where it starts
   */
  record Mapping(List<Entry> entries, Place place) implements YamlNode {
    @Override
    public String described() {
      return "keys with values";
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value
   */
  record Entry(Scalar key, YamlNode value) {}
}
