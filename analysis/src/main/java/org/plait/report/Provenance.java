package org.plait.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report was made from and with; nothing in it tells of the machine, the place or the time.
 *
 * @param version the version of Plait
 * @param inputs the files read, in the order they are named
 * @param seeds seeds by what they are for
 * @param settings settings that decide what readers are told
 */
public record Provenance(
    String version,
    List<InputFile> inputs,
    SortedMap<String, Long> seeds,
    SortedMap<String, String> settings) {
  /** The setting that holds the date of the earlier report this one was checked against. */
  public static final String PREVIOUS = "disclosure.previous-report";

  /** Copies the collections. */
  public Provenance {
    inputs = List.copyOf(inputs);
    seeds = sorted(seeds);
    settings = sorted(settings);
  }

  /** The date of the earlier report that disclosure control knew, as its manifest has it. */
  public Optional<String> previous() {
    return Optional.ofNullable(settings.get(PREVIOUS));
  }

  /**
   * A file that was read.
   *
   * @param name its name as the study gives it
   * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
   */
  public record InputFile(String name, String sha256) {}

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
