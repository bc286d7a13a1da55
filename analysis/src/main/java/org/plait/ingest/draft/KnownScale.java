package org.plait.ingest.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scales whose words tell their order. */
public final class KnownScale {

  private static final List<List<String>> SCALES =
      List.of(
          List.of(
              "strongly disagree",
              "disagree",
              "neither",
              "neither agree nor disagree",
              "neutral",
              "agree",
              "strongly agree"),
          List.of("never", "rarely", "sometimes", "often", "very often", "always"),
          List.of(
              "very dissatisfied",
              "dissatisfied",
              "neither satisfied nor dissatisfied",
              "neutral",
              "satisfied",
              "very satisfied"),
          List.of("very poor", "poor", "fair", "good", "very good", "excellent"),
          List.of("not at all", "a little", "somewhat", "quite a lot", "very much"),
          List.of("very unlikely", "unlikely", "neither", "neutral", "likely", "very likely"));

  private KnownScale() {}

  /**
   * Puts labels in order.
   *
   * @param labels the labels of all categories
   * @return the labels, lowest first; empty when no known scale has all of them
   */
  public static Optional<List<String>> order(Collection<String> labels) {
    if (labels.size() < 3) {
      return Optional.empty();
    }
    for (List<String> scale : SCALES) {
      if (labels.stream().allMatch(label -> scale.contains(plain(label)))) {
        List<String> ordered = new ArrayList<>(labels);
        ordered.sort(Comparator.comparingInt(label -> scale.indexOf(plain(label))));
        return Optional.of(ordered);
      }
    }
    return Optional.empty();
  }

  private static String plain(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}
