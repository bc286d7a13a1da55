package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.simulation.answer.Answer;
import org.plait.simulation.answer.Interview;
import org.plait.simulation.answer.OpenAnswers;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.comment.CommentDraw;
import org.plait.simulation.comment.Identifiers;
import org.plait.simulation.people.Organisations;
import org.plait.simulation.people.People;
import org.plait.simulation.people.Person;
import org.plait.simulation.truth.Truth;
import org.plait.simulation.truth.TruthRow;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.WavePair;

/** What is called the truth is what thousands of simulated people do. */
class TruthTest {

  private static final int PEOPLE = 4000;

  /** About five standard errors of a share of 4,000, less for those asked by routing. */
  private static final double SHARE = 0.05;

  private static final double NUMBER = 1.6;

  private static final SimulationInput INPUT = SimulationInput.read(Sample.STUDY);

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner"})
  void thousandsOfPeopleShowIt(String id) {
    Survey survey = INPUT.study().survey(id);
    Instrument instrument = INPUT.instruments().get(id);
    Chance chance = Chance.of(99);
    Organisations organisations =
        Organisations.listed(INPUT.organisations(), INPUT.succession(), chance);
    CommentDraw none = new CommentDraw(List.of(), INPUT.plan(), Set.of(), chance);
    OpenAnswers open =
        new OpenAnswers(survey, INPUT.plan(), none, new Identifiers(chance), Set.of(), chance);
    Interview interview =
        new Interview(survey, instrument, INPUT.plan(), organisations, open, chance);
    People people = new People(survey, INPUT.plan(), organisations, chance);
    List<Person> crowd = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      crowd.add(people.stranger(Map.of(), "T3"));
    }
    Map<String, List<Map<ItemRef, Answer>>> waves = new LinkedHashMap<>();
    for (Wave wave : survey.waves()) {
      waves.put(wave.id(), List.copyOf(interview.conduct(wave, crowd, false).values()));
    }
    List<WavePair> pairs = Truth.pairs(survey);
    int checked = 0;
    for (TruthRow row :
        new Truth(survey, instrument, interview.marginals())
            .rows(pairs, INPUT.plan(), code -> true)) {
      checked += check(row, instrument, waves) ? 1 : 0;
    }
    assertThat(checked).isGreaterThan(80);
  }

  private static boolean check(
      TruthRow row, Instrument instrument, Map<String, List<Map<ItemRef, Answer>>> waves) {
    Question question = instrument.question(row.question()).orElse(null);
    if (question == null || question.derivation().isPresent() || row.question().equals("hinder")) {
      return false;
    }
    List<Map<ItemRef, Answer>> from = waves.get(row.waves().from());
    List<Map<ItemRef, Answer>> to = waves.get(row.waves().to());
    switch (row.measure()) {
      case "relative_effect" -> {
        Shares before = shares(question, row.item(), from);
        Shares after = shares(question, row.item(), to);
        assertThat(before.aboveWhenThen(after))
            .as(row.toString())
            .isCloseTo(row.truth(), within(SHARE));
        return true;
      }
      case "top_box" -> {
        List<String> net = question.codes().net(row.category()).orElseThrow().codes();
        double before = net.stream().mapToDouble(shares(question, row.item(), from)::of).sum();
        double after = net.stream().mapToDouble(shares(question, row.item(), to)::of).sum();
        assertThat(after - before).as(row.toString()).isCloseTo(row.truth(), within(SHARE));
        return true;
      }
      case "mean" -> {
        return mean(row, question, from, to);
      }
      default -> {
        return option(row, question, from, to);
      }
    }
  }

  private static boolean mean(
      TruthRow row,
      Question question,
      List<Map<ItemRef, Answer>> from,
      List<Map<ItemRef, Answer>> to) {
    if (question.type() == org.plait.instrument.QuestionType.RANKING) {
      return false;
    }
    ItemRef item = new ItemRef(question.id(), row.item());
    assertThat(mean(item, to) - mean(item, from))
        .as(row.toString())
        .isCloseTo(row.truth(), within(NUMBER));
    return true;
  }

  private static double mean(ItemRef item, List<Map<ItemRef, Answer>> people) {
    return people.stream()
        .map(p -> p.getOrDefault(item, Answer.BLANK))
        .filter(a -> a.number().isPresent())
        .mapToDouble(a -> a.number().getAsDouble())
        .average()
        .orElseThrow();
  }

  private static boolean option(
      TruthRow row,
      Question question,
      List<Map<ItemRef, Answer>> from,
      List<Map<ItemRef, Answer>> to) {
    if (question.type() != org.plait.instrument.QuestionType.MULTIPLE || row.item().isEmpty()) {
      return false;
    }
    assertThat(ticked(question, row.item(), to) - ticked(question, row.item(), from))
        .as(row.toString())
        .isCloseTo(row.truth(), within(SHARE));
    return true;
  }

  private static double ticked(
      Question question, String option, List<Map<ItemRef, Answer>> people) {
    List<Answer> given =
        people.stream()
            .map(p -> p.getOrDefault(ItemRef.of(question.id()), Answer.BLANK))
            .filter(a -> !a.isBlank())
            .toList();
    long ticks = given.stream().filter(a -> a.codes().contains(option)).count();
    return (double) ticks / given.size();
  }

  private static Shares shares(Question question, String row, List<Map<ItemRef, Answer>> people) {
    ItemRef item = new ItemRef(question.id(), row);
    List<String> codes = question.codes().categories().stream().map(c -> c.code()).toList();
    List<Double> counts =
        codes.stream()
            .map(
                code ->
                    (double)
                        people.stream()
                            .filter(p -> p.getOrDefault(item, Answer.BLANK).codes().contains(code))
                            .count())
            .toList();
    return Shares.of(codes, counts, Map.of());
  }
}
