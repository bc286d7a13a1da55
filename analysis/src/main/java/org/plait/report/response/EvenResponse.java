package org.plait.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;

/** Says how evenly the groups that a frame counts answered. */
final class EvenResponse {
  private static final String INDICATOR = "r_indicator";
  private static final String BY_CHANCE = "r_indicator_by_chance";

  private final SurveyView view;
  private final List<EstimateRow> response;

  EvenResponse(SurveyView view) {
    this.view = view;
    this.response = view.results().results().response();
  }

  /** A sentence for each question of the frame; none where it can't be told in any wave. */
  List<String> sentences() {
    return response.stream()
        .filter(row -> row.key().measure().equals(INDICATOR))
        .map(row -> row.key().question())
        .distinct()
        .flatMap(question -> sentence(question).stream())
        .toList();
  }

  private Optional<String> sentence(String question) {
    List<String> told = new ArrayList<>();
    List<String> chances = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (EstimateRow row : response) {
      if (row.key().question().equals(question) && row.key().measure().equals(INDICATOR)) {
        String wave = view.labels().wave(row.wave());
        row.outcome()
            .fold(
                estimate ->
                    told.add(told(ReaderNumbers.hundredths(estimate.value()), wave))
                        && chances.addAll(chance(row)),
                undefined -> false,
                suppressed -> hidden.add(wave));
      }
    }
    String text = view.labels().text(question);
    if (told.isEmpty()) {
      return hidden.isEmpty()
          ? Optional.empty()
          : Optional.of(view.say("response.even-hidden", "question", text));
    }
    return Optional.of(
        view.say("response.even", "question", text, "values", Lists.joined(view.wording(), told))
            + byChance(chances)
            + (hidden.isEmpty()
                ? ""
                : view.say(
                    "response.even-hidden-in", "waves", Lists.joined(view.wording(), hidden))));
  }

  private String told(String value, String wave) {
    return view.say("response.even-in", "value", value, "wave", wave);
  }

  private String byChance(List<String> chances) {
    List<String> numbers = chances.stream().distinct().toList();
    return switch (numbers.size()) {
      case 0 -> "";
      case 1 -> view.say("response.even-chance", "value", numbers.get(0));
      default -> view.say("response.even-chances", "values", Lists.joined(view.wording(), chances));
    };
  }

  private List<String> chance(EstimateRow row) {
    return response.stream()
        .filter(other -> other.key().equals(row.key().withMeasure(BY_CHANCE)))
        .filter(other -> other.wave().equals(row.wave()))
        .flatMap(other -> other.outcome().estimate().stream())
        .map(estimate -> ReaderNumbers.hundredths(estimate.value()))
        .toList();
  }
}
