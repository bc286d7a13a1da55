package org.plait.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.change.RowKey;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.study.Survey;

/** Finds the words readers see for the ids of one survey. */
final class Labels {
  private final Survey survey;
  private final Instrument instrument;
  private final Map<String, Question> questions = new HashMap<>();

  Labels(Survey survey, Instrument instrument) {
    this.survey = survey;
    this.instrument = instrument;
    instrument.all().forEach(q -> questions.put(q.id(), q));
  }

  /** A survey's name, such as "Specialist survey"; an id without a vowel stands for initials. */
  static String survey(String id) {
    boolean initials = id.chars().noneMatch(c -> "aeiouyAEIOUY".indexOf(c) >= 0);
    return (initials ? id.toUpperCase(Locale.ROOT) : sentence(id)) + " survey";
  }

  /** A wave's label. */
  String wave(String id) {
    return survey.waves().stream()
        .filter(w -> w.id().equals(id))
        .map(w -> w.label())
        .findFirst()
        .orElse(id);
  }

  Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  Optional<Scale> scale(String id) {
    return instrument.scales().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The wording of a question or what a scale measures. */
  String text(String question) {
    return question(question)
        .map(Question::text)
        .or(() -> scale(question).map(Scale::text))
        .orElse(sentence(question));
  }

  /** An option, a statement of a grid, a thing ranked or a part; empty when there is none. */
  String item(String question, String item) {
    if (item.isEmpty()) {
      return "";
    }
    return question(question)
        .flatMap(
            q ->
                q.rows().stream()
                    .filter(r -> r.id().equals(item))
                    .map(GridRow::text)
                    .findFirst()
                    .or(() -> category(q, item)))
        .orElse(sentence(item));
  }

  /** A category or a net; the code itself when it is neither, such as a year. */
  String category(String question, String code) {
    return question(question).flatMap(q -> category(q, code)).orElse(code);
  }

  /** What a row is about: the statement, the option or the question. */
  String subject(RowKey key) {
    Optional<Question> question = question(key.question());
    boolean grid = question.isPresent() && !question.get().rows().isEmpty();
    String text = text(key.question());
    if (key.item().isEmpty()) {
      return text;
    }
    String item = item(key.question(), key.item());
    return grid ? item : text + ": " + item;
  }

  /** A group of a breakdown. */
  String group(RowKey key) {
    return category(key.groupBy(), key.group());
  }

  /** The unit of a number, with a space before it; empty when none is declared. */
  String unit(String question) {
    return question(question).flatMap(Question::unit).map(u -> " " + u).orElse("");
  }

  /** An id as words: {@code org_group} becomes "Org group". */
  static String sentence(String id) {
    String words = id.replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Optional<String> category(Question question, String code) {
    return question.codes().categories().stream()
        .filter(c -> c.code().equals(code))
        .map(Category::label)
        .findFirst()
        .or(() -> question.codes().net(code).map(Net::label));
  }
}
