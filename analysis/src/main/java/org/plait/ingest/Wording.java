package org.plait.ingest;

import java.util.List;
import org.plait.study.Spelling;

/** The small words of messages: plurals and quoted lists. */
final class Wording {

  private Wording() {}

  static String rows(long number) {
    return counted(number, "row");
  }

  static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String quoted(List<String> values) {
    return Spelling.list(values.stream().map(v -> "\"" + v + "\"").toList());
  }
}
