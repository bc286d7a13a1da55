package org.plait.ingest.labelled;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A variable of a statistical program's file.
 *
 * @param name its name
 * @param label what it asks; empty when the file does not say
 * @param kind what its cells hold
 * @param width for text, how many bytes the longest value may take; else 0
 * @param measure the declared level of measurement
 * @param labels the labels of its values, by value as cells write it, in file order
 * @param missing the values declared missing
 */
public record Variable(
    String name,
    String label,
    Kind kind,
    int width,
    Optional<Measure> measure,
    Map<String, String> labels,
    UserMissing missing) {

  /** Copies the labels. */
  public Variable {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** What the cells of a variable hold. */
  public enum Kind {
    /** Numbers, with a point for decimals. */
    NUMBER,
    /** Text. */
    TEXT,
    /** Days, such as 2024-01-15. */
    DATE,
    /** Times of a day, such as 2024-01-15T09:30:00. */
    DATE_TIME,
    /** Months, such as 2024-01. */
    MONTH
  }

  /** Levels of measurement as programs name them. */
  public enum Measure {
    /** Categories without order. */
    NOMINAL,
    /** Categories in order. */
    ORDINAL,
    /** Numbers. */
    SCALE
  }

  /**
   * A number without labels.
   *
   * @param name its name
   * @param label what it asks
   * @return the variable
   */
  public static Variable number(String name, String label) {
    return new Variable(name, label, Kind.NUMBER, 0, Optional.empty(), Map.of(), UserMissing.NONE);
  }

  /**
   * Text.
   *
   * @param name its name
   * @param label what it asks
   * @param width how many bytes the longest value takes
   * @return the variable
   */
  public static Variable text(String name, String label, int width) {
    return new Variable(
        name, label, Kind.TEXT, width, Optional.empty(), Map.of(), UserMissing.NONE);
  }

  /**
   * The same with labels for values.
   *
   * @param valueLabels the labels by value
   * @return the variable
   */
  public Variable with(Map<String, String> valueLabels) {
    return new Variable(name, label, kind, width, measure, valueLabels, missing);
  }

  /**
   * The same with values declared missing.
   *
   * @param declared the values
   * @return the variable
   */
  public Variable with(UserMissing declared) {
    return new Variable(name, label, kind, width, measure, labels, declared);
  }

  /**
   * The same with a level of measurement.
   *
   * @param level the level
   * @return the variable
   */
  public Variable with(Measure level) {
    return new Variable(name, label, kind, width, Optional.of(level), labels, missing);
  }

  /**
   * The same, holding something else.
   *
   * @param held what its cells hold
   * @return the variable
   */
  public Variable with(Kind held) {
    return new Variable(name, label, held, width, measure, labels, missing);
  }
}
