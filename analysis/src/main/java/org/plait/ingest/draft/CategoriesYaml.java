package org.plait.ingest.draft;

import java.util.Map;
import org.plait.study.yaml.YamlText;

/** Writes the categories of a question into an instrument. */
public final class CategoriesYaml {

  private CategoriesYaml() {}

  /**
   * Writes categories in place of a named list.
   *
   * @param yaml takes the lines
   * @param categories label by code, in order
   * @param missing label by code of the answers that count as missing, for the reason that the
   *     label suggests
   */
  public static void append(
      StringBuilder yaml, Map<String, String> categories, Map<String, String> missing) {
    yaml.append("        categories:\n          categories:\n");
    categories.forEach((code, label) -> category(yaml, code, label).append("}\n"));
    if (!missing.isEmpty()) {
      yaml.append("          missing:\n");
      missing.forEach(
          (code, label) ->
              category(yaml, code, label)
                  .append(", reason: ")
                  .append(SuggestedReason.of(label))
                  .append("}\n"));
    }
  }

  private static StringBuilder category(StringBuilder yaml, String code, String label) {
    return yaml.append("            - {code: ")
        .append(YamlText.quoted(code))
        .append(", label: ")
        .append(YamlText.quoted(label));
  }
}
