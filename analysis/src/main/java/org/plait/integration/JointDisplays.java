package org.plait.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Presence;
import org.plait.integration.convergence.Source;
import org.plait.integration.convergence.SourcePairs;
import org.plait.integration.quotation.Quotation;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.words.Display;
import org.plait.study.words.Display.Told;

/** Lays the declared questions and themes of a study side by side, from the rows that are told. */
public final class JointDisplays {

  private final Study study;
  private final Map<String, Instrument> instruments;
  private final Map<Place, List<EstimateRow>> rows = new HashMap<>();
  private final List<Quotation> quotations;
  private final List<ThemeContrast> contrasts;

  private record Place(String survey, String question, String wave) {}

  private JointDisplays(
      Study study,
      Map<String, Instrument> instruments,
      List<EstimateRow> told,
      List<Quotation> quotations,
      List<ThemeContrast> contrasts) {
    this.contrasts = List.copyOf(contrasts);
    this.study = study;
    this.instruments = new LinkedHashMap<>(instruments);
    this.quotations = List.copyOf(quotations);
    for (EstimateRow row : told) {
      if (row.key().total() && !row.finitePopulation()) {
        Place place = new Place(row.key().survey(), row.key().question(), row.wave());
        rows.computeIfAbsent(place, p -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * The displays of a study.
   *
   * @param study the study
   * @param instruments its surveys' instruments, by the survey's id
   * @param told the rows of answers, scores and themes that may be told, those that decide first
   * @param quotations the approved quotations
   * @param contrasts how those who wrote of a theme answered, as it may be told
   * @return a display for each that the study declares, in its order
   */
  public static List<JointDisplay> of(
      Study study,
      Map<String, Instrument> instruments,
      List<EstimateRow> told,
      List<Quotation> quotations,
      List<ThemeContrast> contrasts) {
    JointDisplays displays = new JointDisplays(study, instruments, told, quotations, contrasts);
    return study.integration().displays().stream().map(displays::display).toList();
  }

  private JointDisplay display(Display display) {
    List<Source> sources = new ArrayList<>();
    for (Survey survey : study.surveys()) {
      display.questions().stream()
          .filter(told -> told.survey().equals(survey.id()))
          .forEach(told -> sources.add(answers(survey, told)));
      sources.addAll(themes(survey, display));
    }
    return new JointDisplay(
        display,
        sources,
        quotations.stream().filter(q -> sources.stream().anyMatch(s -> tells(s, q))).toList(),
        new SourcePairs(study, display).of(sources),
        contrasts.stream().filter(row -> about(display, row)).toList());
  }

  /** Nobody is quoted of a theme where its share may not be shown, or of fewer than the minimum. */
  private boolean tells(Source source, Quotation quotation) {
    Evidence there = source.in(quotation.wave());
    return source.words()
        && source.survey().equals(quotation.survey())
        && source.question().equals(quotation.question())
        && source.theme().equals(quotation.theme())
        && there.quotable(study.disclosure().minimum());
  }

  private static boolean about(Display display, ThemeContrast row) {
    return display.themes().contains(row.theme())
        && display.questions().stream()
            .anyMatch(
                told ->
                    told.survey().equals(row.key().survey())
                        && told.question().equals(row.key().question())
                        && told.names(row.key().item(), row.key().category()));
  }

  private Source answers(Survey survey, Told told) {
    Instrument instrument = instruments.get(survey.id());
    Optional<Question> question = instrument.question(told.question());
    List<Evidence> cells = new ArrayList<>();
    for (Wave wave : survey.waves()) {
      boolean asked = question.map(q -> q.askedIn(wave.id())).orElse(true);
      cells.add(
          asked
              ? Evidence.answers(
                  wave.id(), find(told, wave, key -> tells(question, told.part(), key)))
              : Evidence.without(wave.id(), Presence.NOT_ASKED));
    }
    return Source.of(told, cells);
  }

  private Optional<EstimateRow> find(Told told, Wave wave, Predicate<RowKey> which) {
    return in(told.survey(), told.question(), wave).stream()
        .filter(row -> which.test(row.key()))
        .findFirst();
  }

  private List<EstimateRow> in(String survey, String question, Wave wave) {
    return rows.getOrDefault(new Place(survey, question, wave.id()), List.of());
  }

  private static boolean tells(Optional<Question> question, String part, RowKey key) {
    String measure = key.measure();
    boolean share =
        measure.equals(Measure.PROPORTION.word()) || measure.equals(Measure.TOP_BOX.word());
    Optional<String> favourable = question.flatMap(q -> q.favourableOf(key.item()));
    if (part.isEmpty()) {
      return key.item().isEmpty()
          && (favourable.isPresent()
              ? share && favourable.get().equals(key.category())
              : measure.equals(Measure.MEAN.word()) || measure.equals(Measure.SCORE.word()));
    }
    return share
        && (key.item().equals(part)
                && (key.category().isEmpty() || favourable.equals(Optional.of(key.category())))
            || key.item().isEmpty() && key.category().equals(part));
  }

  /** The themes of the survey's coded questions; of surveys without any, none. */
  private List<Source> themes(Survey survey, Display display) {
    List<QuestionRef> coded = study.coding().map(c -> c.questions()).orElse(List.of());
    List<Source> sources = new ArrayList<>();
    for (QuestionRef ref : coded) {
      if (ref.survey().equals(survey.id())) {
        display.themes().forEach(theme -> sources.add(theme(survey, ref, theme)));
      }
    }
    return sources;
  }

  private Source theme(Survey survey, QuestionRef ref, String theme) {
    Optional<Question> question = instruments.get(survey.id()).question(ref.question());
    List<Evidence> cells = new ArrayList<>();
    for (Wave wave : survey.waves()) {
      boolean asked = question.map(q -> q.askedIn(wave.id())).orElse(false);
      cells.add(
          asked
              ? Evidence.theme(
                  wave.id(), ThemeShare.of(in(survey.id(), ref.question(), wave), theme))
              : Evidence.without(wave.id(), Presence.NOT_ASKED));
    }
    return new Source(survey.id(), ref.question(), "", theme, cells);
  }
}
