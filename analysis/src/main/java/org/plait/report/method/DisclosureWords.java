package org.plait.report.method;

import java.util.ArrayList;
import java.util.List;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/** What a report says of how people in small groups are protected. */
final class DisclosureWords {

  /** The bases for which the largest error of rounding is printed. */
  private static final List<Long> EXAMPLES = List.of(40L, 100L, 400L);

  private DisclosureWords() {}

  static List<String> of(DisclosureRule rule, String checked) {
    if (!rule.hides()) {
      return List.of("Nothing is hidden in this report. It is a draft for the team only.");
    }
    List<String> words = new ArrayList<>();
    words.add(counts(rule));
    words.add(
        "Counts of rows read and set aside are exact, as nothing leads from them to an answer.");
    words.add("Groups of fewer than " + rule.base() + " answers are hidden.");
    words.add("Sensitive questions and single organisations have stricter limits.");
    words.add(
        rule.rounds()
            ? "Where a hidden number could still be worked out from rounded ones, another one is"
                + " hidden too."
            : "Where one number of a row or column is hidden, a second one is hidden too, so that"
                + " neither can be worked out.");
    words.add(
        "Whatever is made from a hidden number is hidden: percentage, interval, test and sentence.");
    words.add(
        "How many people left a question out can be worked out from its base and the number of"
            + " people who answered the survey, and so is not protected.");
    if (rule.rounds()) {
      words.addAll(rounding(rule.profile()));
    }
    words.add("For small numbers this report was " + checked + ".");
    return words;
  }

  private static String counts(DisclosureRule rule) {
    int most = rule.minimum() - 1;
    return rule.profile().nobodyShown()
        ? "Counts of 1 to "
            + most
            + " are hidden, and so is what would give them away. A count of 0 is shown."
        : "Counts of "
            + most
            + " or fewer are hidden, also 0, and so is what would give them away.";
  }

  /** How far a percentage can be off: half a step above and below, for both its numbers. */
  private static List<String> rounding(DisclosureProfile profile) {
    int step = profile.step();
    List<String> examples =
        EXAMPLES.stream().map(of -> "%s of %d answers".formatted(points(step, of), of)).toList();
    return List.of(
        "All other counts are rounded to the nearest "
            + step
            + ", so rows need not add up to their total.",
        "Percentages, their intervals and charts are made from the rounded counts. Rounding alone"
            + " can move a percentage of 50% by up to "
            + String.join(", ", examples.subList(0, examples.size() - 1))
            + " and "
            + examples.get(examples.size() - 1)
            + ".",
        "Whether something changed was decided from the exact counts.");
  }

  /** The largest error of a share of a half, in percentage points, rounded up to a half. */
  private static String points(int step, long of) {
    double error = 100 * (step / 2.0) * (1 + 0.5) / of;
    double up = Math.ceil(error * 2) / 2;
    String number = up == Math.rint(up) ? String.valueOf((long) up) : String.valueOf(up);
    return number + (up == 1 ? " point" : " points");
  }
}
