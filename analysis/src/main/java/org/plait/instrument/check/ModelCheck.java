package org.plait.instrument.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.finding.Spelling;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Checks the models of a study file against the questions of its instruments. */
final class ModelCheck {
  private static final Set<QuestionType> PREDICTORS =
      Set.of(QuestionType.SINGLE, QuestionType.ORDINAL, QuestionType.NUMBER);
  private static final int FEWEST_WAVES = 2;

  private final Study study;
  private final Map<String, Instrument> instruments;

  ModelCheck(Study study, Map<String, Instrument> instruments) {
    this.study = study;
    this.instruments = instruments;
  }

  void check(YamlMap analysis) {
    for (YamlMap keys : analysis.each("models")) {
      study.analysis().models().stream()
          .filter(model -> keys.text("id").filter(model.id()::equals).isPresent())
          .findFirst()
          .ifPresent(model -> check(model, keys));
    }
  }

  private void check(ModelSettings model, YamlMap keys) {
    Instrument instrument = instruments.get(model.survey());
    Optional<ModelTarget> target =
        ModelTarget.find(instrument, model.outcome()).filter(t -> t.suits(model.family()));
    if (target.isEmpty()) {
      keys.get("outcome").ifPresent(v -> outcome(model, instrument, v));
    }
    List<String> names = new ArrayList<>(List.of(ModelSettings.WAVE, ModelSettings.TREND));
    instrument.all().stream()
        .filter(q -> PREDICTORS.contains(q.type()))
        .map(Question::id)
        .forEach(names::add);
    for (YamlValue value : keys.items("predictors")) {
      if (!value.text().orElse("").contains(ModelSettings.BY)) {
        value.reference(
            "wave, trend or a single, ordinal or number question of survey " + model.survey(),
            names);
      }
    }
    boolean known = names.containsAll(model.mainEffects());
    if (target.isPresent()
        && known
        && overTime(model)
        && waves(model, target.get()) < FEWEST_WAVES) {
      keys.error(
          "model-without-waves",
          "must have two waves that asked its outcome and its predictors so that they compare.",
          "Remove wave and trend, or a predictor that too few waves asked.");
    }
  }

  private static boolean overTime(ModelSettings model) {
    return model.predictors().contains(ModelSettings.WAVE)
        || model.predictors().contains(ModelSettings.TREND);
  }

  private long waves(ModelSettings model, ModelTarget target) {
    Survey survey =
        study.surveys().stream()
            .filter(s -> s.id().equals(model.survey()))
            .findFirst()
            .orElseThrow();
    Instrument instrument = instruments.get(model.survey());
    List<Question> predictors =
        model.mainEffects().stream()
            .map(name -> instrument.question(name).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return survey.waves().stream()
        .filter(wave -> target.askedIn(wave.id()))
        .filter(wave -> predictors.stream().allMatch(q -> ModelTarget.comparable(q, wave.id())))
        .count();
  }

  private static void outcome(ModelSettings model, Instrument instrument, YamlValue value) {
    List<String> takes = ModelTarget.names(instrument, model.family());
    String question = model.outcome().split("\\.", 2)[0] + ".";
    List<String> own = takes.stream().filter(name -> name.startsWith(question)).toList();
    String remedy =
        takes.isEmpty() ? "" : Spelling.remedy(model.outcome(), own.isEmpty() ? takes : own);
    value.mismatch("unknown-reference", outcome(model), remedy);
  }

  private static String outcome(ModelSettings model) {
    String takes =
        model.family() == Family.BINARY
            ? "a question with two categories, or an option, category or net after a dot"
            : model.family() == Family.CUMULATIVE
                ? "an ordinal question or a row of a grid"
                : "a number question, a part of an allocation or a scale";
    return "must be what a "
        + model.family().name().toLowerCase(Locale.ROOT)
        + " model of survey "
        + model.survey()
        + " can take: "
        + takes;
  }
}
