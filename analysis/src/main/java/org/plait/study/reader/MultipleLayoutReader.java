package org.plait.study.reader;

import org.plait.study.MultipleLayout;
import org.plait.study.MultipleLayout.Kind;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads how multiple choices are laid out, in a wave or for one question. */
public final class MultipleLayoutReader {

  private static final String SEPARATOR = ";";

  private MultipleLayoutReader() {}

  /**
   * Reads a layout.
   *
   * @param multiple its keys
   * @return the layout; joined options are separated by a semicolon unless said otherwise
   */
  public static MultipleLayout read(YamlMap multiple) {
    multiple.checked(StudyKeys.MULTIPLE);
    Kind kind = multiple.word("layout", Words.of(Kind.class)).orElse(Kind.COLUMNS);
    if (multiple.has("separator") && kind != Kind.JOINED) {
      multiple
          .get("separator")
          .ifPresent(
              s ->
                  s.error(
                      "key-not-used",
                      "`separator` belongs to the layout joined only.",
                      "Remove it, or write layout: joined."));
    }
    String separator = multiple.get("separator").flatMap(YamlValue::separator).orElse(SEPARATOR);
    return new MultipleLayout(kind, kind == Kind.JOINED ? separator : "");
  }
}
