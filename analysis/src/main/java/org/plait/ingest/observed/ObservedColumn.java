package org.plait.ingest.observed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a column of an export looks like before anybody has said what it is.
 *
 * @param name its name
 * @param wording what the file says it asks; empty when it does not say
 * @param labels what the file says its values mean, by value
 * @param about whether the platform adds it to every export
 * @param identifying whether the platform, the file, its name or the look of its values says that
 *     it may identify people
 * @param filled how many rows have a value
 * @param values how often each value occurs; empty when there are more than {@link #MOST}
 * @param missing the values that the file declares missing and that occur
 * @param numeric whether every value is a number
 * @param dates the pattern in which every value is a date: empty text for ISO dates and times;
 *     nothing when they are not dates
 * @param distinct whether no value occurs twice
 * @param longest the length of the longest value
 */
public record ObservedColumn(
    String name,
    String wording,
    Map<String, String> labels,
    boolean about,
    boolean identifying,
    long filled,
    Map<String, Integer> values,
    Set<String> missing,
    boolean numeric,
    Optional<String> dates,
    boolean distinct,
    int longest) {

  /** The most different values that are kept; columns with more have no categories. */
  public static final int MOST = 400;

  /** Copies the maps; values are sorted, labels stay in file order. */
  public ObservedColumn {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    missing = Set.copyOf(missing);
  }
}
