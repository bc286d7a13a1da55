package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.instrument.Banding;
import org.plait.instrument.Banding.Band;
import org.plait.instrument.Range;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads bands of numbers, such as {@code "(0, 7.5]"}, {@code "[37.5, )"} or {@code "0"}. */
final class BandingReader {

  /** What stands in place of a band for the category a ticked flag column means. */
  static final String FLAG = "flag";

  private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])\\s*(" + NUMBER + ")?\\s*,\\s*(" + NUMBER + ")?\\s*([])])");
  private static final Pattern SINGLE = Pattern.compile(NUMBER);

  private BandingReader() {}

  /** The bands, whose keys must be among the categories if any are given. */
  static Banding read(YamlMap bands, Collection<String> categories) {
    List<Band> read = new ArrayList<>();
    List<String> flagged = new ArrayList<>();
    for (YamlMap.Entry entry : bands.entries()) {
      Optional<String> code =
          categories.isEmpty()
              ? entry.key().text()
              : entry.key().reference("a category of the question", categories);
      if (entry.value().isText() && entry.value().text().filter(FLAG::equals).isPresent()) {
        code.ifPresent(c -> flag(entry.value(), c, flagged));
      } else {
        Optional<Range> range = range(entry.value());
        range.ifPresent(r -> refuseOverlap(entry.value(), r, read));
        code.ifPresent(c -> range.ifPresent(r -> read.add(new Band(c, r))));
      }
    }
    if (bands.entries().isEmpty()) {
      bands.error("missing-key", "must have at least one band.", "Add a band.");
    }
    return new Banding(read, flagged.stream().findFirst());
  }

  private static void flag(YamlValue value, String code, List<String> flagged) {
    if (!flagged.isEmpty()) {
      value.error(
          "conflicting-keys",
          "only one category can be the flag's, `" + flagged.get(0) + "` is it already.",
          "Give it a band.");
    }
    flagged.add(code);
  }

  private static Optional<Range> range(YamlValue value) {
    String text = value.text().orElse("");
    Matcher interval = INTERVAL.matcher(text);
    if (SINGLE.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      return Optional.of(Range.closed(number, number));
    }
    if (interval.matches()) {
      double lower = end(interval.group(2), Double.NEGATIVE_INFINITY);
      double upper = end(interval.group(3), Double.POSITIVE_INFINITY);
      Range range =
          new Range(lower, interval.group(1).equals("["), upper, interval.group(4).equals("]"));
      if (lower < upper || lower == upper && range.contains(lower)) {
        return Optional.of(range);
      }
    }
    if (!text.isEmpty()) {
      value.mismatch(
          "bad-band",
          "must be a band of numbers",
          "Write it like \"(0, 7.5]\", \"[37, )\" or \"0\".");
    }
    return Optional.empty();
  }

  private static double end(String text, double open) {
    return text == null ? open : Double.parseDouble(text);
  }

  private static void refuseOverlap(YamlValue value, Range range, List<Band> above) {
    above.stream()
        .filter(band -> overlap(band.range(), range))
        .findFirst()
        .ifPresent(
            band ->
                value.mismatch(
                    "overlapping-bands",
                    "must not overlap with the band of `" + band.code() + "`",
                    "Use ( or ) for the end that does not belong to it."));
  }

  private static boolean overlap(Range a, Range b) {
    return meets(a, b) && meets(b, a);
  }

  /** Whether a starts before b ends. */
  private static boolean meets(Range a, Range b) {
    return a.lower() < b.upper()
        || a.lower() == b.upper() && a.lowerIncluded() && b.upperIncluded();
  }
}
