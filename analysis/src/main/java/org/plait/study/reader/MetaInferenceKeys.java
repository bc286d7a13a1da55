package org.plait.study.reader;

import java.util.List;
import org.plait.study.yaml.Keys;

/** The keys of a file of meta-inferences, place by place. */
public final class MetaInferenceKeys {

  static final Keys FILE = Keys.of("meta-inferences", "plait", "meta-inferences");
  static final Keys META_INFERENCE =
      Keys.of(
              "meta-inference",
              "id",
              "claim",
              "evidence",
              "fit",
              "counter-evidence",
              "confidence",
              "decided-by",
              "date")
          .optional("display");

  private MetaInferenceKeys() {}

  /**
   * Every set of keys.
   *
   * @return the sets, the file's own first
   */
  public static List<Keys> all() {
    return List.of(FILE, META_INFERENCE);
  }
}
