package org.plait.study.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys that may stand in one place of a file. The published schema of the file lists the same.
 *
 * @param of what the keys describe; the name of its definition in the schema
 * @param required keys that must stand there
 * @param optional keys that may
 * @param later keys of a capability that is not available yet
 */
public record Keys(String of, List<String> required, List<String> optional, List<String> later) {

  /** Copies the lists. */
  public Keys {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    later = List.copyOf(later);
  }

  /**
   * Keys that must stand there.
   *
   * @param of what the keys describe
   * @param required the keys
   * @return the keys
   */
  public static Keys of(String of, String... required) {
    return new Keys(of, Arrays.asList(required), List.of(), List.of());
  }

  /**
   * Adds keys that may stand there.
   *
   * @param more the keys
   * @return all keys
   */
  public Keys optional(String... more) {
    return new Keys(of, required, plus(optional, more), later);
  }

  /**
   * Adds keys of a capability that is not available yet.
   *
   * @param more the keys
   * @return all keys
   */
  public Keys later(String... more) {
    return new Keys(of, required, optional, plus(later, more));
  }

  /**
   * The keys that are read.
   *
   * @return required keys, then optional ones
   */
  public List<String> known() {
    return plus(required, optional.toArray(String[]::new));
  }

  private static List<String> plus(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
