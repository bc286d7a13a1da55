package org.plait.ingest.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.study.yaml.YamlText;

/** Writes the proposed instrument. */
final class InstrumentDraft {

  private final StringBuilder yaml = new StringBuilder();

  private InstrumentDraft() {}

  static String yaml(List<ExportDraft> drafts, List<DraftQuestion> questions) {
    InstrumentDraft draft = new InstrumentDraft();
    draft.head(drafts);
    questions.forEach(draft::question);
    return draft.yaml.toString();
  }

  private void head(List<ExportDraft> drafts) {
    yaml.append("# A draft made from exports. Nothing here is known: read every line.\n");
    yaml.append("# `guess` marks what was concluded, `fill` what can't be told from a file.\n");
    left(
        drafts,
        "may identify people, left out; drop them from the exports",
        ExportDraft::identifying);
    left(drafts, "look like keys, left out; see `link` in the study", ExportDraft::keys);
    left(drafts, "have no value, left out", ExportDraft::empty);
    yaml.append("plait: 1\nid: draft  # fill\nsections:\n");
    yaml.append("  - id: all  # fill: the sections of the questionnaire\n");
    yaml.append("    title: Questions  # fill\n    questions:\n");
  }

  private void left(
      List<ExportDraft> drafts, String words, Function<ExportDraft, List<String>> columns) {
    Set<String> names = new LinkedHashSet<>();
    drafts.forEach(d -> names.addAll(columns.apply(d)));
    if (!names.isEmpty()) {
      yaml.append("# Columns that ").append(words).append(":\n");
      names.forEach(n -> yaml.append("#   ").append(YamlText.quoted(n)).append('\n'));
    }
  }

  private void question(DraftQuestion question) {
    DraftItem first = question.first();
    String mark = first.text() ? "      # " : "      ";
    question.comments().forEach(c -> yaml.append("      # ").append(c).append('\n'));
    yaml.append(mark).append("- id: ").append(question.id()).append("  # fill\n");
    boolean worded = !first.wording().isEmpty();
    yaml.append(mark)
        .append("  text: ")
        .append(YamlText.quoted(worded ? first.wording() : first.name()))
        .append(worded ? "\n" : "  # fill: the wording\n");
    yaml.append(mark).append("  type: ").append(first.type()).append('\n');
    categories(question);
    yaml.append(mark).append("  waves:\n");
    boolean[] earlier = {false};
    question
        .waves()
        .forEach(
            (wave, item) -> {
              wave(mark, wave, item, earlier[0]);
              earlier[0] = true;
            });
  }

  private void categories(DraftQuestion question) {
    if (!question.categories().isEmpty()) {
      CategoriesYaml.append(yaml, question.categories(), question.missing());
    }
  }

  private void wave(String mark, String wave, DraftItem item, boolean later) {
    yaml.append(mark).append("    ").append(wave).append(": {");
    if (item.columns().containsKey("")) {
      yaml.append("column: ").append(YamlText.quoted(item.columns().get("")));
    } else {
      yaml.append("columns: {").append(pairs(item.columns())).append('}');
    }
    if (!item.separator().isEmpty()) {
      yaml.append(", multiple: {layout: joined, separator: ");
      yaml.append(YamlText.quoted(item.separator())).append('}');
    }
    yaml.append(
        later ? ", comparability: not-comparable, note: \"Not compared yet.\"}  # fill\n" : "}\n");
  }

  /** Names and columns as they stand between braces. */
  private static String pairs(Map<String, String> columns) {
    return columns.entrySet().stream()
        .map(e -> YamlText.quoted(e.getKey()) + ": " + YamlText.quoted(e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
