package org.plait.ingest.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plait.ingest.labelled.CellText;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;

/**
 * The values that a statistical program's file declares missing.
 *
 * @param labels label by value: single values, values of a range that have a label, and Stata's
 *     {@code .a} to {@code .z} that have one
 * @param said what can't be listed, a sentence each
 */
record FileMissing(Map<String, String> labels, List<String> said) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern TAGGED = Pattern.compile("\\.[a-z]");

  private static final double OPEN = 1e300;

  static FileMissing of(Variable variable) {
    UserMissing declared = variable.missing();
    Map<String, String> labels = new LinkedHashMap<>();
    variable
        .labels()
        .forEach(
            (value, label) -> {
              boolean number = NUMBER.matcher(value).matches();
              if (TAGGED.matcher(value).matches()
                  || declared.values().contains(value)
                  || number && declared.contains(Double.parseDouble(value), value)) {
                labels.put(value, label);
              }
            });
    declared.values().stream().sorted().forEach(value -> labels.putIfAbsent(value, value));
    List<String> said = new ArrayList<>();
    declared
        .range()
        .ifPresent(
            r ->
                said.add(
                    "fill: the file calls every value from "
                        + end(r.lower())
                        + " to "
                        + end(r.upper())
                        + " missing; those without a label are not listed."));
    return new FileMissing(labels, said);
  }

  /** SPSS writes open ends as the smallest and largest numbers that it knows. */
  private static String end(double number) {
    if (Math.abs(number) >= OPEN) {
      return number < 0 ? "the lowest" : "the highest";
    }
    return CellText.number(number);
  }
}
