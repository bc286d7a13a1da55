package org.plait.ingest.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plait.ingest.observed.ObservedExport;
import org.plait.study.ExportLayout.Format;
import org.plait.study.yaml.YamlText;

/**
 * A study and an instrument that are proposed from exports, a wave an export in the order given.
 * Every guess and every gap stands in a comment.
 *
 * @param study the text of the study file
 * @param instrument the text of the instrument file
 * @param questions how many questions are proposed
 * @param left how many columns are left out because they may identify people or hold free text
 */
public record StudyDraft(String study, String instrument, int questions, int left) {

  private static final Set<Format> HEADED = EnumSet.of(Format.CSV, Format.XLSX);

  /** The name of the instrument's file, as the study names it. */
  public static final String INSTRUMENT = "instrument.yaml";

  /**
   * Proposes a study.
   *
   * @param exports the exports, in the order of their waves
   * @return the proposal
   */
  public static StudyDraft of(List<ObservedExport> exports) {
    List<ExportDraft> drafts = exports.stream().map(ExportDraft::of).toList();
    List<DraftQuestion> questions = questions(drafts);
    long texts = questions.stream().filter(q -> q.first().text()).count();
    Set<String> identifying = new LinkedHashSet<>();
    drafts.forEach(d -> identifying.addAll(d.identifying()));
    return new StudyDraft(
        study(drafts),
        InstrumentDraft.yaml(drafts, questions),
        questions.size() - (int) texts,
        identifying.size() + (int) texts);
  }

  static String wave(int index) {
    return "W" + (index + 1);
  }

  private static List<DraftQuestion> questions(List<ExportDraft> drafts) {
    List<DraftQuestion> questions = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      String wave = wave(i);
      for (DraftItem item : drafts.get(i).items()) {
        questions.stream()
            .filter(q -> q.takes(wave, item))
            .findFirst()
            .ifPresentOrElse(
                q -> q.add(wave, item),
                () -> {
                  String id = Ids.of(item.name(), ids);
                  ids.add(id);
                  questions.add(new DraftQuestion(id, wave, item));
                });
      }
    }
    return questions;
  }

  private static String study(List<ExportDraft> drafts) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# A draft made from exports. Nothing here is known: read every line.\n");
    yaml.append("# `guess` marks what was concluded, `fill` what can't be told from a file.\n");
    yaml.append("plait: 1\nid: draft  # fill\ntitle: Draft study  # fill\nsurveys:\n");
    yaml.append("  survey:  # fill: who was asked\n    instrument: ");
    yaml.append(INSTRUMENT).append("\n    waves:\n");
    for (int i = 0; i < drafts.size(); i++) {
      wave(yaml, i, drafts.get(i));
    }
    Set<String> keys = new LinkedHashSet<>();
    drafts.forEach(d -> keys.addAll(d.keys()));
    for (String key : keys) {
      yaml.append("    # fill: does this column tell who answered, in every wave?\n");
      yaml.append("    # link: {respondent: ").append(YamlText.quoted(key)).append("}\n");
    }
    return yaml.toString();
  }

  private static void wave(StringBuilder yaml, int index, ExportDraft draft) {
    ObservedExport export = draft.export();
    yaml.append("      - id: ").append(wave(index)).append("\n        label: \"Wave ");
    yaml.append(index + 1).append("\"  # fill\n        file: ");
    yaml.append(YamlText.quoted(export.file())).append("\n        format: ");
    yaml.append(export.format().word());
    yaml.append(export.formatGuessed() ? "  # guess: what the file looks like\n" : "\n");
    if (export.headerRows() > 1 && HEADED.contains(export.format())) {
      yaml.append("        header-rows: ").append(export.headerRows()).append('\n');
    }
    export
        .encoding()
        .ifPresent(
            e ->
                yaml.append("        encoding: ")
                    .append(e)
                    .append("  # guess: the text is not UTF-8\n"));
    if (!draft.dateFormat().isEmpty()) {
      yaml.append("        date-format: ").append(draft.dateFormat());
      yaml.append("  # guess: day and month may be the other way round\n");
    }
    yaml.append("        closed: 200").append(index % 10);
    yaml.append("-01-01  # fill: the last day of fieldwork\n");
  }
}
