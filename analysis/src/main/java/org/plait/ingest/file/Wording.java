package org.plait.ingest.file;

import java.util.List;
import org.plait.study.finding.Spelling;

/** The small words of messages: plurals and quoted lists. */
public final class Wording {

  private Wording() {}

  /** A number of rows, as in "1 row" and "2 rows". */
  public static String rows(long number) {
    return counted(number, "row");
  }

  /** A number of things whose plural takes an s. */
  public static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Values in quotation marks, the first few of many. */
  public static String quoted(List<String> values) {
    return Spelling.list(values.stream().map(v -> "\"" + v + "\"").toList());
  }
}
