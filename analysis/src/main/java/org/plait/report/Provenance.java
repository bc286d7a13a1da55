package org.plait.report;

import java.util.List;
import java.util.Map;
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
  /** Copies the collections. */
  public Provenance {
    inputs = List.copyOf(inputs);
    seeds = sorted(seeds);
    settings = sorted(settings);
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
