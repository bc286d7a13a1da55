package org.plait.report.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.model.ModelVerdicts;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.disclosure.ModelControl;
import org.plait.instrument.Net;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Labels;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.VerdictWords;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;

/** Says in one sentence what a model found. */
public final class ModelSentences {
  private final SurveyView view;
  private final ModelResult model;
  private final ModelWords words;

  public ModelSentences(SurveyView view, ModelResult model) {
    this.view = view;
    this.model = model;
    this.words = new ModelWords(view, model);
  }

  /** The sentence: of how the change differs, else of the change, else of the first predictor. */
  public String sentence() {
    return whole()
        .orElseGet(
            () -> {
              String term = term();
              return ModelSettings.overTime(term) ? changed(term) : related(term);
            });
  }

  /** What the model without weights says, where it comes to another verdict. */
  Optional<String> withoutWeights() {
    return model
        .unweighted()
        .map(beside -> new ModelSentences(view, beside))
        .filter(beside -> beside.whole().isEmpty() && whole().isEmpty())
        .filter(beside -> beside.conclusion().isPresent() && conclusion().isPresent())
        .filter(beside -> !beside.conclusion().equals(conclusion()))
        .map(
            beside ->
                view.say("change.model-unweighted", "conclusion", uncapital(beside.sentence())));
  }

  /** The term that the sentence is about. */
  private String term() {
    List<String> predictors = model.settings().predictors();
    return predictors.stream()
        .filter(p -> p.contains(ModelSettings.BY))
        .filter(p -> Arrays.stream(p.split(ModelSettings.BY)).anyMatch(ModelSettings::overTime))
        .findFirst()
        .or(() -> predictors.stream().filter(ModelSettings::overTime).findFirst())
        .orElse(predictors.get(0));
  }

  /** What is said of a model that could not be fitted or is not shown at all. */
  private Optional<String> whole() {
    if (model.rows().size() == 1) {
      return model
          .rows()
          .get(0)
          .outcome()
          .flatMap(ModelSentences::reason)
          .map(reason -> view.say("change.model-not-fitted", "reason", reason));
    }
    if (!nothingShown()) {
      return Optional.empty();
    }
    if (model.saturated()) {
      return Optional.of(view.say("change.model-saturated"));
    }
    return Optional.of(
        model.residualDf() < ModelControl.LEAST_DF ? view.say("change.model-small") : hidden());
  }

  private String hidden() {
    return view.say("change.model-hidden");
  }

  private boolean nothingShown() {
    return model.rows().stream()
        .allMatch(
            row ->
                row.test().isEmpty()
                    && row.outcome().stream()
                        .allMatch(o -> o.fold(e -> false, u -> true, s -> true)));
  }

  private static Optional<String> reason(Outcome outcome) {
    return outcome.fold(e -> Optional.empty(), u -> Optional.of(u.reason()), s -> Optional.empty());
  }

  /** What the sentence comes to, in a few words; empty where it may not be told. */
  private Optional<String> conclusion() {
    String term = term();
    return ModelSettings.overTime(term)
        ? verdict(term).map(v -> VerdictWords.of(view.wording(), v))
        : differs(term)
            .map(d -> d ? "different" : "alike")
            .map(d -> few(term) ? VerdictWords.of(view.wording(), Verdict.TOO_FEW_TO_SAY) : d);
  }

  private boolean few(String term) {
    return model.shortages().containsKey(term);
  }

  /** The verdict on the waves; empty where it may not be told. */
  private Optional<Verdict> verdict(String term) {
    return effect(term)
        .flatMap(effect -> ModelVerdicts.ofChange(model, effect, points(), view.level()));
  }

  /** Whether answers, or changes, differ by a term; empty where it may not be told. */
  private Optional<Boolean> differs(String term) {
    return ModelVerdicts.differs(model, term, view.level());
  }

  private boolean gaussian() {
    return model.settings().family() == Family.GAUSSIAN;
  }

  /** Whether the change, or the answers, differ between groups. */
  private String related(String term) {
    Optional<Boolean> differs = differs(term);
    if (differs.isEmpty()) {
      return hidden();
    }
    boolean change = !withoutTime(term).equals(term);
    return opened(
        term,
        view.say(
            few(term) ? whether(change) : differs.get() ? differed(change) : alike(change),
            "terms",
            quoted(withoutTime(term))));
  }

  private static String whether(boolean change) {
    return change ? "change.model-few-change" : "change.model-few-answers";
  }

  private static String differed(boolean change) {
    return change ? "change.model-change-differed" : "change.model-answers-differed";
  }

  private static String alike(boolean change) {
    return change ? "change.model-no-difference-change" : "change.model-no-difference";
  }

  private static String withoutTime(String term) {
    return Arrays.stream(term.split(ModelSettings.BY))
        .filter(p -> !ModelSettings.overTime(p))
        .collect(Collectors.joining(ModelSettings.BY));
  }

  private String quoted(String term) {
    return Lists.joined(
        view.wording(),
        Arrays.stream(term.split(ModelSettings.BY))
            .map(part -> "“" + words.term(part) + "”")
            .toList());
  }

  /** How the last wave differs from the first, or how answers go from year to year. */
  private String changed(String term) {
    Optional<Verdict> verdict = verdict(term);
    if (verdict.isEmpty()) {
      return hidden();
    }
    boolean trend = trend(term);
    return opened(
        term,
        switch (verdict.get()) {
          case HIGHER, LOWER ->
              ofWaves(
                  trend ? "change.model-trend" : "change.model-waves",
                  verdict.get(),
                  "size",
                  size(term));
          case NO_CLEAR_CHANGE ->
              ofWaves(
                  trend ? "change.model-unclear-trend" : "change.model-unclear",
                  verdict.get(),
                  "interval",
                  range(term));
          case TOO_FEW_TO_SAY -> ofWaves("change.model-few", verdict.get(), "why", shortage(term));
        });
  }

  private String ofWaves(String key, Verdict verdict, String gap, String filled) {
    return view.say(
        key,
        "verdict",
        VerdictWords.of(view.wording(), verdict),
        "first",
        wave(model.waves().get(0)),
        "last",
        wave(last()),
        gap,
        filled);
  }

  private static boolean trend(String term) {
    return term.equals(ModelSettings.TREND);
  }

  private String shortage(String term) {
    return model.shortages().get(term) == VerdictReason.WIDE_INTERVAL
        ? view.say("change.few-wide", "interval", points().map(this::within).orElse(""))
        : view.say("change.model-few-in-wave");
  }

  private String within(Estimate estimate) {
    return estimate.interval().map(i -> " (" + between(i) + ")").orElse("");
  }

  /** "8 points higher (between 3 and 13 points higher)", or the odds where that is all there is. */
  private String size(String term) {
    return points()
        .map(e -> share(amounts().difference(e.value()) + within(e)))
        .orElseGet(() -> odds(term));
  }

  private String range(String term) {
    return points()
        .flatMap(Estimate::interval)
        .map(i -> share(between(i)))
        .orElseGet(() -> odds(term));
  }

  /** "odds of a higher answer 1.30 times as high, between 1.05 and 1.61". */
  private String odds(String term) {
    Estimate ratio =
        effect(term).flatMap(ModelRow::outcome).flatMap(o -> o.estimate()).orElseThrow();
    return view.say(
        model.settings().family() == Family.CUMULATIVE ? ofHigher(term) : ofAnswer(term),
        "ratio",
        ReaderNumbers.hundredths(ratio.value()),
        "interval",
        ratio
            .interval()
            .map(i -> view.say("change.model-odds-interval", "limits", words.and(i)))
            .orElse(""));
  }

  private static String ofHigher(String term) {
    return trend(term) ? "change.model-odds-higher-trend" : "change.model-odds-higher";
  }

  private static String ofAnswer(String term) {
    return trend(term) ? "change.model-odds-trend" : "change.model-odds";
  }

  /** The last wave's odds ratio or coefficient, or the year's. */
  private Optional<ModelRow> effect(String term) {
    Kind kind = gaussian() ? Kind.COEFFICIENT : Kind.ODDS_RATIO;
    return model.row(kind, term, term.equals(ModelSettings.TREND) ? "" : last());
  }

  /** The difference that the model expects between the last wave and the first, in points. */
  private Optional<Estimate> points() {
    Optional<Net> net = words.favourable();
    if (model.settings().family() == Family.CUMULATIVE && net.isEmpty()) {
      return Optional.empty();
    }
    return model.rows().stream()
        .filter(r -> r.kind() == Kind.PREDICTED_DIFFERENCE && r.level().equals(last()))
        .filter(r -> net.isEmpty() || r.answer().equals(net.get().id()))
        .flatMap(r -> r.outcome().flatMap(o -> o.estimate()).stream())
        .findFirst();
  }

  /** A size, with the answer that it is of in a cumulative model. */
  private String share(String size) {
    return words
        .favourable()
        .map(net -> view.labels().category(model.question(), net.id()))
        .map(answer -> view.say("change.model-share", "answer", answer, "size", size))
        .orElse(size);
  }

  private IntervalWords amounts() {
    return gaussian()
        ? IntervalWords.decimals(view.wording(), view.labels().unit(model.question()))
        : IntervalWords.points(view.wording());
  }

  private String between(Interval interval) {
    return amounts().between(interval);
  }

  private String last() {
    return model.waves().get(model.waves().size() - 1);
  }

  private String wave(String id) {
    return view.labels().wave(id);
  }

  private static String uncapital(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** "Allowing for “pay band”, " and what follows, or that alone with a capital. */
  private String opened(String term, String said) {
    List<String> others =
        model.settings().mainEffects().stream()
            .filter(p -> !List.of(term.split(ModelSettings.BY)).contains(p))
            .map(
                p ->
                    ModelSettings.overTime(p)
                        ? view.say("change.model-wave")
                        : "“" + words.term(p) + "”")
            .toList();
    return others.isEmpty()
        ? Labels.sentence(said)
        : view.say(
            "change.model-allowing",
            "others",
            Lists.joined(view.wording(), others),
            "finding",
            said);
  }
}
