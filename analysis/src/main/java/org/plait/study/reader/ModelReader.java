package org.plait.study.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Correlation;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads the models of a study file. */
final class ModelReader {
  private static final Map<String, Family> FAMILIES = Words.of(Family.class);
  private static final Map<String, Correlation> CORRELATIONS = Words.of(Correlation.class);
  private static final String PART = "[A-Za-z][A-Za-z0-9_]*";
  private static final Pattern PREDICTOR = Pattern.compile(PART + "(:" + PART + ")?");
  private static final String PREDICTOR_WORDS =
      "a question, wave or trend, or two of them joined by a colon";

  private ModelReader() {}

  /** The models in file order; those that can't be read become findings. */
  static List<ModelSettings> read(YamlMap analysis, List<String> surveys) {
    List<ModelSettings> models = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap keys : analysis.each("models")) {
      model(keys.checked(StudyKeys.MODEL), surveys, ids).ifPresent(models::add);
    }
    return models;
  }

  private static Optional<ModelSettings> model(
      YamlMap keys, List<String> surveys, Set<String> ids) {
    Optional<String> id = keys.get("id").flatMap(YamlValue::id);
    if (id.isPresent() && !ids.add(id.get())) {
      keys.error(
          "duplicate-id",
          "must have an id of its own, `" + id.get() + "` stands twice.",
          "Rename one of them.");
    }
    Optional<String> survey =
        keys.get("survey").flatMap(v -> v.reference("a survey of this study", surveys));
    String outcome = keys.required("outcome");
    List<String> predictors = predictors(keys);
    Optional<Family> family = keys.word("family", FAMILIES);
    Correlation correlation =
        keys.word("correlation", CORRELATIONS).orElse(Correlation.INDEPENDENCE);
    if (family.equals(Optional.of(Family.CUMULATIVE)) && correlation != Correlation.INDEPENDENCE) {
      keys.get("correlation")
          .ifPresent(
              v -> v.mismatch("unknown-word", "must be independence for a cumulative model", ""));
    }
    if (id.isEmpty() || survey.isEmpty() || family.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ModelSettings(id.get(), survey.get(), outcome, predictors, family.get(), correlation));
  }

  private static List<String> predictors(YamlMap keys) {
    List<YamlValue> values = keys.items("predictors");
    List<String> names = new ArrayList<>();
    for (YamlValue value : values) {
      value.matching(PREDICTOR, PREDICTOR_WORDS).ifPresent(names::add);
    }
    if (keys.has("predictors") && values.isEmpty()) {
      keys.get("predictors").ifPresent(v -> v.error("missing-key", "must name a predictor.", ""));
    }
    for (YamlValue value : values) {
      unmatched(value, names);
    }
    if (names.contains(ModelSettings.WAVE) && names.contains(ModelSettings.TREND)) {
      keys.error(
          "conflicting-keys",
          "must have `wave` or `trend` among the predictors, both were found.",
          "Remove one of them.");
    }
    return names;
  }

  /** The parts of an interaction must be predictors themselves. */
  private static void unmatched(YamlValue value, List<String> names) {
    if (!value.isText()) {
      return;
    }
    String text = value.text().orElse("");
    for (String part :
        text.contains(ModelSettings.BY) ? text.split(ModelSettings.BY) : new String[0]) {
      if (!names.contains(part)) {
        value.error(
            "unknown-reference",
            "must join two predictors of the model, `" + part + "` is not one of them.",
            "Add `" + part + "` to the predictors.");
      }
    }
  }
}
