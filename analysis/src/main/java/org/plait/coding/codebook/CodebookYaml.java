package org.plait.coding.codebook;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.Crosswalk;
import org.plait.coding.term.TermYaml;
import org.plait.study.yaml.YamlText;

/** Writes a codebook as {@link CodebookReader} reads one. */
public final class CodebookYaml {

  private final StringBuilder yaml = new StringBuilder("plait: 1\n");

  private CodebookYaml() {}

  /**
   * Writes a codebook.
   *
   * @param codebook the codebook
   * @return the file's text
   */
  public static String of(Codebook codebook) {
    return new CodebookYaml().codebook(codebook);
  }

  private String codebook(Codebook codebook) {
    yaml.append("id: ").append(codebook.id()).append('\n');
    yaml.append("version: ").append(YamlText.quoted(codebook.version())).append("\ncodes:\n");
    codebook.codes().forEach(this::code);
    if (!codebook.crosswalk().isEmpty()) {
      yaml.append("\ncrosswalk:\n");
      codebook.crosswalk().forEach(this::crosswalk);
    }
    return yaml.toString();
  }

  private void code(Code code) {
    yaml.append("\n  - id: ").append(code.id()).append('\n');
    key("parent", code.parent());
    key("label", code.label());
    key("role", code.role());
    key("definition", code.definition());
    key("include", code.include());
    key("exclude", code.exclude());
    keys("examples", code.examples());
    list("terms", code.terms(), TermYaml::of);
    keys("aliases", code.aliases());
    String kind = code.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    yaml.append("    kind: ").append(kind).append('\n');
    if (code.status() != Code.Status.ACTIVE) {
      String status = code.status().name().toLowerCase(Locale.ROOT);
      yaml.append("    status: ").append(status).append('\n');
    }
  }

  private void crosswalk(Crosswalk step) {
    yaml.append("  - {from-version: ").append(YamlText.quoted(step.fromVersion()));
    yaml.append(", from: ").append(YamlText.quoted(step.from()));
    yaml.append(", to: ").append(to(step.to())).append("}\n");
  }

  private static String to(List<String> codes) {
    String list = codes.stream().map(YamlText::quoted).collect(Collectors.joining(", "));
    return codes.size() == 1 ? list : "[" + list + "]";
  }

  private void key(String key, String value) {
    if (!value.isEmpty()) {
      yaml.append("    ").append(key).append(": ").append(YamlText.quoted(value)).append('\n');
    }
  }

  private void keys(String key, List<String> values) {
    list(key, values, YamlText::quoted);
  }

  private <T> void list(String key, List<T> values, Function<T, String> written) {
    if (!values.isEmpty()) {
      String list = values.stream().map(written).collect(Collectors.joining(", "));
      yaml.append("    ").append(key).append(": [").append(list).append("]\n");
    }
  }
}
