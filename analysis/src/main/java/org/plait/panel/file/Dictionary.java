package org.plait.panel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plait.instrument.Binding;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.CsvText;

/** Says what each column of the data set to take away means, survey by survey and wave by wave. */
public final class Dictionary {

  private static final List<String> COLUMNS =
      List.of("survey", "column", "wave", "type", "text", "categories", "comparability", "note");

  private Dictionary() {}

  /**
   * Writes the dictionary of the panels of a study.
   *
   * @param panels the panels, in study order
   * @return the dictionary as CSV: a row a column and wave
   */
  public static String csv(List<Panel> panels) {
    List<List<?>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (PanelWave wave : panel.waves()) {
        if (wave.weighting().isPresent()) {
          rows.add(weight(panel.survey().id(), wave));
        }
        for (ItemRef item : wave.columns().keySet()) {
          rows.add(row(panel, wave, item));
        }
      }
    }
    return CsvText.of(COLUMNS, rows);
  }

  private static List<String> weight(String survey, PanelWave wave) {
    String made =
        wave.raked().map(raked -> "made by " + raked.method().name()).orElse("as it was supplied");
    return List.of(
        survey,
        PanelTable.WEIGHT,
        wave.id(),
        "number",
        "how many people the respondent stands for, " + made,
        "",
        "exact",
        "");
  }

  private static List<String> row(Panel panel, PanelWave wave, ItemRef item) {
    String survey = panel.survey().id();
    return panel
        .instrument()
        .question(item.question())
        .map(question -> question(survey, question, wave.id(), item))
        .orElseGet(() -> scale(survey, panel, wave.id(), item));
  }

  private static List<String> question(
      String survey, Question question, String wave, ItemRef item) {
    Binding binding = question.waves().get(wave);
    String type = question.type().name().toLowerCase(Locale.ROOT);
    String wording = binding.text().orElse(question.text());
    return List.of(
        survey,
        item.toString(),
        wave,
        question.type() == QuestionType.TEXT ? "text, among the de-identified comments" : type,
        item.item().isEmpty() ? wording : wording + " / " + part(question, item),
        categories(question),
        binding.comparability().word(),
        binding.note().orElse(""));
  }

  /** The wording of an option, row or part. */
  static String part(Question question, ItemRef item) {
    int position = question.codes().indexOf(item.item());
    return question.type() == QuestionType.GRID
        ? question.rows().stream()
            .filter(row -> row.id().equals(item.item()))
            .map(row -> row.text())
            .findFirst()
            .orElse(item.item())
        : position < 0 ? item.item() : question.codes().categories().get(position).label();
  }

  private static String categories(Question question) {
    return switch (question.type()) {
      case MULTIPLE -> "0 = not ticked; 1 = ticked";
      case RANKING -> "place; 0 = ranked others";
      case ALLOCATION -> "share of 100";
      case SINGLE, ORDINAL, GRID ->
          question.codes().categories().stream()
              .map(category -> category.code() + " = " + category.label())
              .collect(Collectors.joining("; "));
      case NUMBER -> question.unit().orElse("");
      case DATE, TEXT -> "";
    };
  }

  private static List<String> scale(String survey, Panel panel, String wave, ItemRef item) {
    Scale scale =
        panel.instrument().scales().stream()
            .filter(s -> s.id().equals(item.question()))
            .findFirst()
            .orElseThrow();
    String items = scale.items().stream().map(ItemRef::toString).collect(Collectors.joining(", "));
    return List.of(
        survey,
        scale.id(),
        wave,
        "score",
        scale.text(),
        "mean of " + items,
        "exact",
        "needs " + scale.minimumItems() + " answered items");
  }
}
