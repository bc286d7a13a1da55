package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plait.instrument.Banding;
import org.plait.instrument.Banding.Band;
import org.plait.instrument.Range;
import org.plait.instrument.check.BandCheck;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads bands of numbers, such as {@code "(0, 7.5]"}, {@code "[37.5, )"} or {@code "0"}. */
final class BandingReader {

  /** What stands in place of a band for the category a ticked flag column means. */
  static final String FLAG = "flag";

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
        Optional<Range> range = BandCheck.range(entry.value(), read);
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
}
