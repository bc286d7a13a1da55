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
      sentences.add(
          label + ": nothing can be said, as no question has two groups large enough to be shown.");
      return sentences;
    }
    List<AssociationRow> clear =
        tested.stream()
            .filter(r -> r.decidingP().filter(p -> p < 1 - view.level()).isPresent())
            .toList();
    sentences.add(label + ": " + found(tested, clear));
    int untested = deciding.size() - tested.size();
    if (untested > 0) {
      sentences.add(
          ReaderNumbers.counted(untested, "further pair", "further pairs")
              + " can’t be tested: fewer than two groups are large enough to be shown, or all of"
              + " them answered alike.");
    }
    return sentences;
  }

  private static boolean adjusted(List<AssociationRow> tested) {
    return tested.stream().anyMatch(r -> r.adjusted().isPresent());
  }

  private String found(List<AssociationRow> tested, List<AssociationRow> clear) {
    String all =
        ReaderNumbers.counted(
            tested.size(),
            "pair of a background and a question",
            "pairs of a background and a question");
    String considered =
        adjusted(tested) && tested.size() > 1 ? " once all " + all + " are considered" : "";
    if (clear.isEmpty()) {
      String of = considered.isEmpty() ? ", of " + all : considered;
      return "no background clearly went together with an answer" + of + ".";
    }
    String of =
        considered.isEmpty() ? ", of " + all + ", not allowing for their number" : considered;
    String names = clear.size() > NAMED ? "." : ": " + names(clear) + ".";
    return ReaderNumbers.counted(clear.size(), "answer", "answers")
        + " went together with background"
        + of
        + names;
  }

  private String names(List<AssociationRow> clear) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (AssociationRow row : clear) {
      by.computeIfAbsent(background(row), b -> new ArrayList<>())
          .add("“" + view.labels().alone(row.key()) + "”");
    }
    List<String> parts = new ArrayList<>();
    by.forEach((background, names) -> parts.add(background + " with " + Lists.joined(names)));
    return String.join("; ", parts);
  }

  /** The question that makes the groups, in quotes: it may be a sentence. */
  private String background(AssociationRow row) {
    return "“" + view.labels().text(row.key().groupBy()) + "”";
  }
}
