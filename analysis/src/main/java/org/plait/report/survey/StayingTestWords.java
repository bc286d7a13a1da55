package org.plait.report.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.flow.Balance;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;

/** Says of how many earlier answers it was tested whether they go with answering again. */
final class StayingTestWords {
  private static final int NAMED = 3;

  /**
   * With fewer people than these in two halves a difference of a quarter of a standard deviation
   * would be missed by more than one in five studies that test at 5%: (1.960 + 0.842)<sup>2</sup> 4
   * / 0.25<sup>2</sup>.
   */
  private static final long ENOUGH = 503;

  private final SurveyView view;
  private final List<Balance> tests;
  private final List<Balance> compared;

  /**
   * The words of a pair of waves.
   *
   * @param view the survey
   * @param tests adjusted p-values that may be shown
   * @param compared the differences that the sentence before counts
   */
  StayingTestWords(SurveyView view, List<Balance> tests, List<Balance> compared) {
    this.view = view;
    this.tests = List.copyOf(tests);
    this.compared = List.copyOf(compared);
  }

  /** Two or three sentences; none where nothing was tested. */
  List<String> sentences(Function<Balance, String> subject) {
    return tests.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(tested(), found(subject)), few().stream()).toList();
  }

  /** How many of the tests are of answers that were compared before, and how many are not. */
  private String tested() {
    long both =
        tests.stream().filter(t -> compared.stream().anyMatch(c -> sameAnswer(t, c))).count();
    long others = tests.size() - both;
    List<String> parts = new ArrayList<>();
    if (both > 0) {
      parts.add(view.say("survey.staying-compared", "count", ReaderNumbers.count(both)));
    }
    if (others > 0) {
      parts.add(both > 0 ? others(others) : answers(others));
    }
    return view.say(
        tests.size() == 1 ? "survey.staying-tested-one" : "survey.staying-tested",
        "answers",
        Lists.joined(view.wording(), parts));
  }

  private String others(long count) {
    return view.say(
        count == 1 ? "survey.staying-other" : "survey.staying-others",
        "count",
        ReaderNumbers.count(count));
  }

  /** What none of those compared before is. */
  private String answers(long count) {
    boolean one = count == 1;
    return view.say(
        compared.isEmpty()
            ? one ? "survey.staying-earlier-one" : "survey.staying-earlier"
            : one ? "survey.staying-answers-one" : "survey.staying-answers",
        "count",
        ReaderNumbers.count(count));
  }

  private static boolean sameAnswer(Balance test, Balance difference) {
    return test.key().question().equals(difference.key().question())
        && test.key().item().equals(difference.key().item());
  }

  private String found(Function<Balance, String> subject) {
    List<Balance> found =
        tests.stream()
            .filter(b -> value(b) + view.level() < 1)
            .sorted(Comparator.comparingDouble(StayingTestWords::value))
            .toList();
    String all = ReaderNumbers.count(tests.size());
    if (found.isEmpty()) {
      return tests.size() == 1
          ? view.say("survey.staying-not-found")
          : view.say("survey.staying-none-found", "tested", all);
    }
    String named = named(found, subject);
    return tests.size() == 1
        ? view.say("survey.staying-found-alone", "named", named)
        : view.say(
            found.size() == 1 ? "survey.staying-found-one" : "survey.staying-found",
            "tested",
            all,
            "found",
            ReaderNumbers.count(found.size()),
            "named",
            named);
  }

  private String named(List<Balance> found, Function<Balance, String> subject) {
    List<String> named =
        new ArrayList<>(
            found.stream()
                .limit(NAMED)
                .map(b -> view.say("words.quoted", "words", subject.apply(b)))
                .toList());
    if (found.size() > NAMED) {
      named.add(others(found.size() - NAMED));
    }
    return Lists.joined(view.wording(), named);
  }

  /** That no more was found may be for want of people. */
  private Optional<String> few() {
    long most =
        tests.stream()
            .flatMap(b -> b.outcome().estimate().stream())
            .mapToLong(Estimate::n)
            .max()
            .orElse(0);
    return most < ENOUGH ? Optional.of(view.say("survey.staying-few")) : Optional.empty();
  }

  private static double value(Balance balance) {
    return balance.outcome().estimate().orElseThrow().value();
  }
}
