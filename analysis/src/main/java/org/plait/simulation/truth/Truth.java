package org.plait.simulation.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plait.instrument.Category;
import org.plait.instrument.Comparability;
import org.plait.instrument.Derivation;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.simulation.answer.Marginals;
import org.plait.simulation.chance.Rankings;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.chance.Ticks;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.WavePair;

/**
 * What each compared answer really does between waves: of the process that makes the answers, not
 * of the people it happened to make.
 *
 * <p>Shares, relative effects, ranks and scores follow from the model in closed form; means of
 * numbers by numerical integration. Leaving a question out, and who is asked, have nothing to do
 * with what would be answered, so they change nothing.
 */
public final class Truth {

  private final Survey survey;
  private final Instrument instrument;
  private final Marginals marginals;
  private final List<TruthRow> rows = new ArrayList<>();

  /** The truth about a survey. */
  public Truth(Survey survey, Instrument instrument, Marginals marginals) {
    this.survey = survey;
    this.instrument = instrument;
    this.marginals = marginals;
  }

  /**
   * The rows of every pair of waves.
   *
   * @param isTheme whether a code is a theme; what is never counted has no row
   */
  public List<TruthRow> rows(List<WavePair> pairs, SimulationPlan plan, Predicate<String> isTheme) {
    for (WavePair pair : pairs) {
      for (Question question : instrument.all()) {
        boolean both = question.askedIn(pair.from()) && question.askedIn(pair.to());
        if (both && !question.profile() && comparable(question, pair)) {
          add(question, pair);
        }
      }
      instrument.scales().forEach(s -> add(s, pair));
      rows.addAll(ThemeTruth.of(survey, pair, plan, isTheme));
    }
    return List.copyOf(rows);
  }

  private static boolean comparable(Question question, WavePair pair) {
    return question.comparability(pair.from(), pair.to()) != Comparability.NOT_COMPARABLE;
  }

  private void add(Question question, WavePair pair) {
    if (question.derivation().isPresent()) {
      derived(question, question.derivation().get(), pair);
      return;
    }
    switch (question.type()) {
      case ORDINAL -> ordered(question, "", question.favourable(), pair);
      case GRID -> {
        for (GridRow row : question.rows()) {
          if (asked(question, row.id(), pair)) {
            ordered(question, row.id(), row.favourable().or(question::favourable), pair);
          }
        }
      }
      case SINGLE -> categories(question, shares(question, "", pair), pair);
      case MULTIPLE -> options(question, pair);
      case NUMBER -> number(question, pair);
      case RANKING -> ranks(question, pair);
      case ALLOCATION -> parts(question, pair);
      case DATE, TEXT -> {}
    }
  }

  private static boolean asked(Question question, String row, WavePair pair) {
    return question.waves().get(pair.from()).columns().containsKey(row)
        && question.waves().get(pair.to()).columns().containsKey(row);
  }

  private Both shares(Question question, String row, WavePair pair) {
    return new Both(
        marginals.shares(question, row, pair.from()), marginals.shares(question, row, pair.to()));
  }

  /** The shares of both waves. */
  private record Both(Shares from, Shares to) {
    double change(List<String> codes) {
      return codes.stream().mapToDouble(c -> to.of(c) - from.of(c)).sum();
    }

    String kind(List<String> codes) {
      return Strength.ofShares(
          codes.stream().mapToDouble(from::of).sum(), codes.stream().mapToDouble(to::of).sum());
    }
  }

  private void row(
      Question question,
      WavePair pair,
      String item,
      String category,
      String measure,
      double truth,
      String kind) {
    rows.add(new TruthRow(survey.id(), pair, question.id(), item, category, measure, truth, kind));
  }

  private void ordered(Question question, String row, Optional<String> favourable, WavePair pair) {
    Both both = shares(question, row, pair);
    double shift =
        marginals.shift(question, row, pair.to()) - marginals.shift(question, row, pair.from());
    String kind =
        shift != 0
            ? Strength.of(shift)
            : Strength.ofShares(both.from().valid().get(0), both.to().valid().get(0));
    row(question, pair, row, "", "relative_effect", both.from().aboveWhenThen(both.to()), kind);
    favourable
        .flatMap(question.codes()::net)
        .ifPresent(
            net ->
                row(
                    question,
                    pair,
                    row,
                    net.id(),
                    "top_box",
                    both.change(net.codes()),
                    Strength.of(shift)));
  }

  private void categories(Question question, Both both, WavePair pair) {
    for (Category category : question.codes().categories()) {
      if (category.offeredIn(pair.from()) && category.offeredIn(pair.to())) {
        List<String> code = List.of(category.code());
        row(question, pair, "", category.code(), "proportion", both.change(code), both.kind(code));
      }
    }
    for (Net net : question.codes().nets()) {
      row(
          question,
          pair,
          "",
          net.id(),
          "proportion",
          both.change(net.codes()),
          both.kind(net.codes()));
    }
  }

  private Map<String, Double> ticks(Question question, String wave) {
    return Ticks.shares(
        question,
        marginals.ticks(question, wave),
        Ticks.oneOnly(question, survey, survey.wave(wave)));
  }

  private void options(Question question, WavePair pair) {
    Map<String, Double> from = ticks(question, pair.from());
    Map<String, Double> to = ticks(question, pair.to());
    for (String option : from.keySet()) {
      if (to.containsKey(option)) {
        double before = from.get(option);
        double after = to.get(option);
        row(
            question,
            pair,
            option,
            "",
            "proportion",
            after - before,
            Strength.ofShares(before, after));
      }
    }
  }

  private void number(Question question, WavePair pair) {
    double before = marginals.shift(question, "", pair.from());
    double after = marginals.shift(question, "", pair.to());
    double change =
        marginals.numbers(question, pair.to()).mean(after)
            - marginals.numbers(question, pair.from()).mean(before);
    row(question, pair, "", "", "mean", change, Strength.of(after - before));
  }

  private void ranks(Question question, WavePair pair) {
    Map<String, Double> from = marginals.ticks(question, pair.from());
    Map<String, Double> to = marginals.ticks(question, pair.to());
    Map<String, double[]> before = Rankings.places(from, question.places());
    Map<String, double[]> after = Rankings.places(to, question.places());
    for (String thing : from.keySet()) {
      if (to.containsKey(thing)) {
        double[] first = before.get(thing);
        double[] second = after.get(thing);
        String kind = Strength.ofShares(Rankings.ranked(first), Rankings.ranked(second));
        double ranks = Rankings.meanPlace(second) - Rankings.meanPlace(first);
        row(question, pair, thing, "", "mean", ranks, kind);
        double ranked = Rankings.ranked(second) - Rankings.ranked(first);
        row(question, pair, thing, "", "proportion", ranked, kind);
      }
    }
  }

  /** Parts are made the same way in both waves, or else nothing simple can be said. */
  private void parts(Question question, WavePair pair) {
    if (marginals.parts(question, pair.from()).equals(marginals.parts(question, pair.to()))) {
      question
          .codes()
          .categories()
          .forEach(c -> row(question, pair, c.code(), "", "mean", 0, "null"));
    }
  }

  private void derived(Question question, Derivation derivation, WavePair pair) {
    Question source = instrument.question(derivation.from()).orElseThrow();
    boolean choice = source.type() == QuestionType.SINGLE || source.type() == QuestionType.ORDINAL;
    if (derivation instanceof Derivation.Gathered gathered && choice) {
      Both both = shares(source, "", pair);
      Both gatheredShares =
          new Both(gathered(gathered, both.from()), gathered(gathered, both.to()));
      if (question.type() == QuestionType.ORDINAL) {
        gatheredOrdered(question, gatheredShares, pair);
      } else {
        categories(question, gatheredShares, pair);
      }
    } else if (derivation instanceof Derivation.AnyOf any && !any.everybody()) {
      anyOf(question, source, any.codes(), pair);
    }
  }

  private static Shares gathered(Derivation.Gathered derivation, Shares shares) {
    List<String> codes = List.copyOf(derivation.sources().keySet());
    List<Double> weights =
        codes.stream()
            .map(c -> derivation.sources().get(c).stream().mapToDouble(shares::of).sum())
            .toList();
    return Shares.of(codes, weights, Map.of());
  }

  private void gatheredOrdered(Question question, Both both, WavePair pair) {
    double effect = both.from().aboveWhenThen(both.to());
    String kind = Strength.ofShares(both.from().valid().get(0), both.to().valid().get(0));
    row(question, pair, "", "", "relative_effect", effect, kind);
    question
        .favourable()
        .flatMap(question.codes()::net)
        .ifPresent(
            net ->
                row(
                    question,
                    pair,
                    "",
                    net.id(),
                    "top_box",
                    both.change(net.codes()),
                    both.kind(net.codes())));
  }

  private void anyOf(Question question, Question source, List<String> codes, WavePair pair) {
    double before = any(source, codes, pair.from());
    double after = any(source, codes, pair.to());
    row(question, pair, "", "yes", "proportion", after - before, Strength.ofShares(before, after));
  }

  private double any(Question source, List<String> codes, String wave) {
    if (source.type() == QuestionType.MULTIPLE) {
      boolean one = Ticks.oneOnly(source, survey, survey.wave(wave));
      return Ticks.any(source, marginals.ticks(source, wave), one, codes);
    }
    Shares shares = marginals.shares(source, "", wave);
    return codes.stream().mapToDouble(shares::of).sum();
  }

  /** The mean of the mean positions, reversed items counted the other way round. */
  private void add(Scale scale, WavePair pair) {
    double change = 0;
    double shift = 0;
    int items = 0;
    for (ItemRef item : scale.items()) {
      Optional<Question> question = instrument.question(item.question());
      boolean both =
          question
              .filter(q -> q.askedIn(pair.from()) && q.askedIn(pair.to()))
              .filter(q -> item.item().isEmpty() || asked(q, item.item(), pair))
              .filter(q -> comparable(q, pair))
              .isPresent();
      if (!both) {
        return;
      }
      Both shares = shares(question.get(), item.item(), pair);
      int sign = scale.reverse().contains(item) ? -1 : 1;
      change += sign * (shares.to().meanPosition() - shares.from().meanPosition());
      shift +=
          sign
              * (marginals.shift(question.get(), item.item(), pair.to())
                  - marginals.shift(question.get(), item.item(), pair.from()));
      items++;
    }
    rows.add(
        new TruthRow(
            survey.id(),
            pair,
            scale.id(),
            "",
            "",
            "score",
            change / items,
            Strength.of(shift / items)));
  }

  /** The pairs of waves a survey's analysis compares: each with the next, and with the first. */
  public static List<WavePair> pairs(Survey survey) {
    List<String> ids = survey.waves().stream().map(Wave::id).toList();
    List<WavePair> pairs = new ArrayList<>();
    for (int i = 1; i < ids.size(); i++) {
      pairs.add(new WavePair(ids.get(i - 1), ids.get(i)));
    }
    for (int i = 2; i < ids.size(); i++) {
      pairs.add(new WavePair(ids.get(0), ids.get(i)));
    }
    return pairs;
  }
}
