package org.plait.change.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.change.flow.Balance.Taken;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.study.analysis.WavePair;

/**
 * Whether the questions that break results down tell together who answered again: a logistic
 * regression of answering again on a {@link StayingProfile}, tested against none.
 */
final class StayingModel {

  /** With so few who left, or fewer, only the single differences are told. */
  static final int FEW_LEFT = 5;

  static final String FEW_LEFT_REASON = "five or fewer left";

  static final String FEW_IN_GROUPS = "too few people in the groups";

  private final Panel panel;
  private final List<String> by;

  StayingModel(Panel panel, List<String> by) {
    this.panel = panel;
    this.by = by;
  }

  /** The test; none where the earlier wave asked none of the questions. */
  Optional<Balance> of(WavePair pair, Followed followed) {
    if (StayingProfile.asked(panel, by, followed).isEmpty()) {
      return Optional.empty();
    }
    StayingProfile profile = StayingProfile.of(panel, by, followed);
    RowKey key = new RowKey(panel.survey().id(), "", "", "", "", "", Balance.P_VALUE);
    return Optional.of(
        new Balance(
            key,
            pair,
            outcome(profile, followed),
            groups(profile),
            profile.questions().stream().map(q -> new Taken(q.question(), q.size())).toList(),
            method(profile)));
  }

  private static Outcome outcome(StayingProfile profile, Followed followed) {
    int[] rows = followed.rows().toArray();
    if (followed.rows(false).count() <= FEW_LEFT) {
      return new Undefined(Balance.P_VALUE, FEW_LEFT_REASON, rows.length);
    }
    if (profile.questions().isEmpty()) {
      return new Undefined(Balance.P_VALUE, FEW_IN_GROUPS, rows.length);
    }
    double[] again =
        IntStream.of(rows).mapToDouble(row -> followed.answeredAgain(row) ? 1 : 0).toArray();
    int[] patterns = IntStream.of(rows).map(profile::pattern).toArray();
    TestOutcome test =
        LogisticRegression.of(ModelMatrix.of(profile.predictors(patterns)), again).test();
    return test.fold(
        result -> Estimate.of(Balance.P_VALUE, result.pValue(), rows.length, result.method()),
        undefined -> new Undefined(Balance.P_VALUE, undefined.reason(), rows.length));
  }

  private static List<Group> groups(StayingProfile profile) {
    return profile.questions().stream().flatMap(parts -> parts.groups().stream()).toList();
  }

  private String method(StayingProfile profile) {
    String on =
        profile.questions().isEmpty()
            ? "nothing"
            : profile.questions().stream().map(this::text).collect(Collectors.joining(" and "));
    return Balance.TEST + " on " + on + ", small categories put together";
  }

  private String text(AnswerParts asked) {
    return "“"
        + panel.instrument().question(asked.question()).map(Question::text).orElseThrow()
        + "”";
  }
}
