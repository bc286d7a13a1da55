package org.plait.report.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

  private final List<Balance> tests;
  private final List<Balance> compared;
  private final double level;

  /**
   * The words of a pair of waves.
   *
   * @param tests adjusted p-values that may be shown
   * @param compared the differences that the sentence before counts
   * @param level the confidence level, such as 0.95
   */
  StayingTestWords(List<Balance> tests, List<Balance> compared, double level) {
    this.tests = List.copyOf(tests);
    this.compared = List.copyOf(compared);
    this.level = level;
  }

  /** Two or three sentences after a space; nothing where nothing was tested. */
  String words(Function<Balance, String> subject) {
    return tests.isEmpty() ? "" : " " + tested() + found(subject) + few();
  }

  /** How many of the tests are of answers that were compared before, and how many are not. */
  private String tested() {
    long both =
        tests.stream().filter(t -> compared.stream().anyMatch(c -> sameAnswer(t, c))).count();
    long others = tests.size() - both;
    List<String> parts = new ArrayList<>();
    if (both > 0) {
      parts.add(ReaderNumbers.count(both) + " of the answers compared");
    }
    if (others > 0) {
      String earlier = both > 0 ? "other" : compared.isEmpty() ? "earlier answer" : "other answer";
      parts.add(ReaderNumbers.counted(others, earlier, earlier + "s"));
    }
    return "Tested one by one "
        + (tests.size() == 1 ? "was " : "were ")
        + Lists.joined(parts)
        + ".";
  }

  private static boolean sameAnswer(Balance test, Balance difference) {
    return test.key().question().equals(difference.key().question())
        && test.key().item().equals(difference.key().item());
  }

  private String found(Function<Balance, String> subject) {
    List<Balance> found =
        tests.stream()
            .filter(b -> value(b) + level < 1)
            .sorted(Comparator.comparingDouble(StayingTestWords::value))
            .toList();
    boolean one = tests.size() == 1;
    String explored = one ? " (exploratory)" : " (exploratory, adjusted for their number)";
    String of = one ? " It" : " Of these " + ReaderNumbers.count(tests.size()) + ", ";
    if (found.isEmpty()) {
      return of
          + (one ? " is not found" : "none is found")
          + " to go with answering again"
          + explored
          + ".";
    }
    List<String> named =
        new ArrayList<>(
            found.stream().limit(NAMED).map(b -> "“" + subject.apply(b) + "”").toList());
    if (found.size() > NAMED) {
      named.add(ReaderNumbers.counted(found.size() - NAMED, "other", "others"));
    }
    return of
        + (one ? "" : ReaderNumbers.count(found.size()))
        + (found.size() == 1 ? " goes" : " go")
        + " with answering again"
        + explored
        + ": "
        + Lists.joined(named)
        + ".";
  }

  /** That no more was found may be for want of people. */
  private String few() {
    long most =
        tests.stream()
            .flatMap(b -> b.outcome().estimate().stream())
            .mapToLong(Estimate::n)
            .max()
            .orElse(0);
    return most < ENOUGH ? " With so few people only large differences would be found." : "";
  }

  private static double value(Balance balance) {
    return balance.outcome().estimate().orElseThrow().value();
  }
}
