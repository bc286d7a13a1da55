package org.plait.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.Category;
import org.plait.instrument.Question;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.PlainShares;

/**
 * Where things stand in the latest wave: the statements with the largest and the smallest
 * favourable shares. It ranks what is shown and tests nothing.
 */
final class Standing {
  /** The answers of a scale in words, and those of them that are on one side of it. */
  private record Side(List<String> answers, String net) {}

  private record Statement(EstimateRow row, String net, double share) {}

  private final SurveyView view;
  private final String wave;

  Standing(SurveyView view) {
    this.view = view;
    List<String> waves = view.waves();
    this.wave = waves.get(waves.size() - 1);
  }

  /** The largest and the smallest share; nothing where fewer than two statements can be told. */
  List<Finding> findings() {
    List<Statement> ranked =
        statements().stream().sorted(Comparator.comparingDouble(s -> -s.share())).toList();
    return ranked.size() < 2
        ? List.of()
        : List.of(
            finding(ranked.get(0), ranked.size(), "brief.standing-highest"),
            finding(ranked.get(ranked.size() - 1), ranked.size(), "brief.standing-lowest"));
  }

  private Finding finding(Statement statement, int of, String sentence) {
    String question = statement.row().key().question();
    return new Finding(
        Anchors.of("finding", view.id(), question, statement.row().key().item(), wave),
        view.say(
            sentence,
            "statements",
            Integer.toString(of),
            "answer",
            view.labels().category(question, statement.net()),
            "wave",
            view.labels().wave(wave),
            "subject",
            view.labels().alone(statement.row().key()),
            "share",
            new PlainShares(view.wording()).of(statement.share())));
  }

  /**
   * Shares of different scales can't be ranked: those of the answers, in the same words, and side
   * that most statements have.
   */
  private List<Statement> statements() {
    Map<Side, List<Statement>> byScale = new LinkedHashMap<>();
    for (Question question : view.results().instrument().all()) {
      if (!question.profile()) {
        items(question)
            .flatMap(item -> statement(question, item).stream())
            .forEach(
                said ->
                    byScale
                        .computeIfAbsent(
                            new Side(answers(question), said.net()), k -> new ArrayList<>())
                        .add(said));
      }
    }
    return byScale.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  private static List<String> answers(Question question) {
    return question.codes().categories().stream().map(Category::label).toList();
  }

  private static Stream<String> items(Question question) {
    return question.rows().isEmpty()
        ? Stream.of("")
        : question.rows().stream().map(row -> row.id());
  }

  private Optional<Statement> statement(Question question, String item) {
    return SurveyView.favourable(question, item)
        .flatMap(
            net ->
                view.share(question.id(), item, net, wave)
                    .flatMap(
                        row ->
                            row.outcome().estimate().map(e -> new Statement(row, net, e.value()))));
  }
}
