package org.plait.instrument.check;

import java.util.List;
import java.util.Optional;
import org.plait.instrument.Banding.Band;
import org.plait.instrument.Range;
import org.plait.study.yaml.YamlValue;

/** Checks bands of numbers: each must be one, and none may overlap with one before it. */
public final class BandCheck {

  private BandCheck() {}

  /**
   * Reads a band.
   *
   * @param value where it stands
   * @param above the bands before it
   * @return its numbers; empty where it is none, which is a finding
   */
  public static Optional<Range> range(YamlValue value, List<Band> above) {
    String text = value.text().orElse("");
    Optional<Range> range = Range.parse(text);
    if (range.isEmpty() && !text.isEmpty()) {
      value.mismatch(
          "bad-band",
          "must be a band of numbers",
          "Write it like \"(0, 7.5]\", \"[37, )\" or \"0\".");
    }
    range.ifPresent(r -> refuseOverlap(value, r, above));
    return range;
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
