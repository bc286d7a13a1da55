package org.plait.report.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.change.association.AssociationRow;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;

/** Says of each wave which background goes together with which answers. */
final class AssociationSentences {

  /** More names than this are only counted. */
  private static final int NAMED = 5;

  private final SurveyView view;

  AssociationSentences(SurveyView view) {
    this.view = view;
  }

  /**
   * The sentences of one wave.
   *
   * @param wave the wave's id
   * @param deciding its rows that decide
   * @return one sentence on what was found, and one on what could not be tested
   */
  List<String> of(String wave, List<AssociationRow> deciding) {
    List<AssociationRow> tested = deciding.stream().filter(r -> r.result().isPresent()).toList();
    List<String> sentences = new ArrayList<>();
    String label = view.labels().wave(wave);
    if (tested.isEmpty()) {
      sentences.add(view.say("question.association-nothing", "wave", label));
      return sentences;
    }
    List<AssociationRow> clear =
        tested.stream()
            .filter(r -> r.decidingP().filter(p -> p < 1 - view.level()).isPresent())
            .toList();
    sentences.add(found(label, tested, clear));
    int untested = deciding.size() - tested.size();
    if (untested > 0) {
      sentences.add(
          counted("question.association-untested-one", "question.association-untested", untested));
    }
    return sentences;
  }

  private static boolean adjusted(List<AssociationRow> tested) {
    return tested.stream().anyMatch(r -> r.adjusted().isPresent());
  }

  private String found(String wave, List<AssociationRow> tested, List<AssociationRow> clear) {
    String pairs =
        counted("question.association-pairs-one", "question.association-pairs", tested.size());
    boolean considered = adjusted(tested) && tested.size() > 1;
    if (clear.isEmpty()) {
      return view.say(
          considered ? "question.association-none-considered" : "question.association-none",
          "wave",
          wave,
          "pairs",
          pairs);
    }
    return view.say(
        considered ? "question.association-found-considered" : "question.association-found",
        "wave",
        wave,
        "answers",
        counted("question.association-answers-one", "question.association-answers", clear.size()),
        "pairs",
        pairs,
        "names",
        clear.size() > NAMED ? "" : view.say("question.association-names", "names", names(clear)));
  }

  private String counted(String one, String many, int count) {
    return view.say(count == 1 ? one : many, "count", ReaderNumbers.count(count));
  }

  private String names(List<AssociationRow> clear) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (AssociationRow row : clear) {
      by.computeIfAbsent(view.labels().text(row.key().groupBy()), b -> new ArrayList<>())
          .add(view.say("words.quoted", "words", view.labels().alone(row.key())));
    }
    List<String> parts = new ArrayList<>();
    by.forEach((background, answers) -> parts.add(with(background, answers)));
    return String.join("; ", parts);
  }

  /** The question that makes the groups is in quotes: it may be a sentence. */
  private String with(String background, List<String> answers) {
    return view.say(
        "question.association-with",
        "background",
        view.say("words.quoted", "words", background),
        "answers",
        Lists.joined(view.wording(), answers));
  }
}
