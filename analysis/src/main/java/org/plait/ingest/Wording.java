package org.plait.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** The small words of messages: plurals, and lists that stay short. */
final class Wording {

  private static final int SHOWN = 5;

  private Wording() {}

  static String rows(long number) {
    return counted(number, "row");
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** At most five names, then how many more there are. */
  static String names(List<String> names) {
    String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
  }

  static String quoted(List<String> values) {
    return names(values.stream().map(v -> "\"" + v + "\"").toList());
  }
}
