package org.plait.report.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.RowKey;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.Respondents;
import org.plait.instrument.Scale;
import org.plait.study.Survey;
import org.plait.study.wording.Wording;

/** Finds the words readers see for the ids of one survey. */
public final class Labels {
  private final Survey survey;
  private final Instrument instrument;
  private final Wording wording;
  private final Map<String, Question> questions = new HashMap<>();

  public Labels(Survey survey, Instrument instrument, Wording wording) {
    this.survey = survey;
    this.instrument = instrument;
    this.wording = wording;
    instrument.all().forEach(q -> questions.put(q.id(), q));
  }

  /** A survey's name, such as "Specialist survey"; an id without a vowel stands for initials. */
  public static String survey(Wording wording, String id) {
    boolean initials = id.chars().noneMatch(c -> "aeiouyAEIOUY".indexOf(c) >= 0);
    String name = initials ? id.toUpperCase(Locale.ROOT) : sentence(id);
    return wording.say("words.survey", "name", name);
  }

  /** The sentences of the report. */
  public Wording wording() {
    return wording;
  }

  /**
   * A sentence with its gaps filled.
   *
   * @param key its key
   * @param filled the name of each gap and what fills it, by turns
   */
  public String say(String key, String... filled) {
    return wording.say(key, filled);
  }

  /** A wave's label. */
  public String wave(String id) {
    return survey.waves().stream()
        .filter(w -> w.id().equals(id))
        .map(w -> w.label())
        .findFirst()
        .orElse(id);
  }

  /** What answers the survey, in readers' words. */
  public Respondents respondents() {
    return instrument.respondents();
  }

  /** So many of what answers the survey, such as "1 person" or "12 organisations". */
  public String respondents(long count) {
    return ReaderNumbers.counted(count, respondents().one(), respondents().many());
  }

  /** What answers the survey, at the start of a sentence or a column. */
  public String everybody() {
    return sentence(respondents().many());
  }

  public Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  Optional<Scale> scale(String id) {
    return instrument.scales().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The wording of a question or what a scale measures. */
  public String text(String question) {
    return question(question)
        .map(Question::text)
        .or(() -> scale(question).map(Scale::text))
        .orElse(sentence(question));
  }

  /** An option, a statement of a grid, a thing ranked or a part; empty when there is none. */
  public String item(String question, String item) {
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
  public String category(String question, String code) {
    return question(question).flatMap(q -> category(q, code)).orElse(code);
  }

  /** What a row is about: the statement, the option or the question. */
  public String subject(RowKey key) {
    Optional<Question> question = question(key.question());
    boolean grid = question.isPresent() && !question.get().rows().isEmpty();
    String text = text(key.question());
    if (key.item().isEmpty()) {
      return text;
    }
    String item = item(key.question(), key.item());
    return grid && !fragment(item) ? item : Lists.about(text) + item;
  }

  /** A subject for the summary, where the question does not stand nearby. */
  public String alone(RowKey key) {
    String subject = subject(key);
    boolean sentence = key.item().isEmpty() || ".?!".indexOf(last(subject)) >= 0;
    boolean named = !subject.equals(item(key.question(), key.item()));
    String whole = sentence || named ? subject : Lists.about(text(key.question())) + subject;
    return last(whole) == '.' ? whole.substring(0, whole.length() - 1) : whole;
  }

  /** A statement that goes on from the question, such as "improved the safety culture." */
  private static boolean fragment(String item) {
    return !item.isEmpty() && Character.isLowerCase(item.codePointAt(0));
  }

  private static char last(String text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  /** A group of a breakdown. */
  public String group(RowKey key) {
    return category(key.groupBy(), key.group());
  }

  /** The unit of a number, with a space before it; empty when none is declared. */
  public String unit(String question) {
    return question(question).flatMap(Question::unit).map(u -> " " + u).orElse("");
  }

  /** An id as words: {@code org_group} becomes "Org group". */
  public static String sentence(String id) {
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
