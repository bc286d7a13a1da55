package org.plait.study.reader;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of a file of sentences. */
public final class WordingKeys {

  static final Keys FILE = Keys.of("wording", "plait", "sentences");

  private WordingKeys() {}

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(FILE);
  }
}
