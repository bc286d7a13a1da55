package org.plait.report.method;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.words.Lists;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;
import org.plait.study.wording.Wording;

/** What a report says of how people in small groups are protected. */
final class DisclosureWords {

  /** The bases for which the largest error of rounding is printed. */
  private static final List<Long> EXAMPLES = List.of(40L, 100L, 400L);

  private final Wording wording;
  private final DisclosureRule rule;

  DisclosureWords(Wording wording, DisclosureRule rule) {
    this.wording = wording;
    this.rule = rule;
  }

  /** A sentence a point; how far small numbers were checked is the last. */
  List<String> sentences(String checked) {
    if (!rule.hides()) {
      return List.of(wording.say("method.hides-nothing"));
    }
    List<String> words = new ArrayList<>();
    words.add(counts());
    words.add(wording.say("method.hides-no-rows"));
    words.add(wording.say("method.hides-bases", "base", Integer.toString(rule.base())));
    words.add(wording.say("method.hides-sensitive"));
    words.add(
        rule.rounds()
            ? wording.say("method.hides-second-rounded")
            : wording.say("method.hides-second"));
    words.add(wording.say("method.hides-made-from"));
    words.add(wording.say("method.hides-no-skips"));
    if (rule.rounds()) {
      words.addAll(rounding(rule.profile()));
    }
    words.add(wording.say("brief.reading-checked", "checked", checked));
    return words;
  }

  private String counts() {
    return wording.say(
        rule.profile().nobodyShown() ? "method.hides-counts" : "method.hides-counts-and-none",
        "most",
        Integer.toString(rule.minimum() - 1));
  }

  /** How far a percentage can be off: half a step above and below, for both its numbers. */
  private List<String> rounding(DisclosureProfile profile) {
    int step = profile.step();
    List<String> examples = EXAMPLES.stream().map(of -> example(step, of)).toList();
    return List.of(
        wording.say("method.rounds", "step", Integer.toString(step)),
        wording.say("method.rounds-percentages", "examples", Lists.joined(wording, examples)),
        wording.say("method.rounds-no-verdict"));
  }

  private String example(int step, long of) {
    String points = points(step, of);
    return wording.say(
        points.equals("1") ? "method.rounds-point" : "method.rounds-points",
        "points",
        points,
        "answers",
        Long.toString(of));
  }

  /** The largest error of a share of a half, in percentage points, rounded up to a half. */
  private static String points(int step, long of) {
    double error = 100 * (step / 2.0) * (1 + 0.5) / of;
    double up = Math.ceil(error * 2) / 2;
    return up == Math.rint(up) ? String.valueOf((long) up) : String.valueOf(up);
  }
}
