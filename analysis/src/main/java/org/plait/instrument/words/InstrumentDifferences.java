package org.plait.instrument.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.instrument.Comparability;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.Range;
import org.plait.instrument.words.Difference.Kind;
import org.plait.study.finding.Spelling;

/** What differs between two waves of an instrument, or between two instruments. */
public final class InstrumentDifferences {

  private final Map<String, AskedQuestion> before;
  private final Map<String, AskedQuestion> after;
  private final Map<String, Comparability> declared;
  private final List<Difference> differences = new ArrayList<>();

  private InstrumentDifferences(
      Map<String, AskedQuestion> before,
      Map<String, AskedQuestion> after,
      Map<String, Comparability> declared) {
    this.before = before;
    this.after = after;
    this.declared = declared;
  }

  /**
   * The waves in which an instrument asks anything.
   *
   * @param instrument the instrument
   * @return the waves' ids, sorted
   */
  public static List<String> waves(Instrument instrument) {
    Set<String> waves = new TreeSet<>();
    instrument.questions().forEach(q -> waves.addAll(q.waves().keySet()));
    return List.copyOf(waves);
  }

  /**
   * Compares two waves.
   *
   * @param instrument the instrument
   * @param from the earlier wave
   * @param to the later wave
   * @return the differences in the order of the questionnaire; empty when there are none
   */
  public static List<Difference> between(Instrument instrument, String from, String to) {
    Map<String, AskedQuestion> before = new LinkedHashMap<>();
    Map<String, AskedQuestion> after = new LinkedHashMap<>();
    Map<String, Comparability> declared = new LinkedHashMap<>();
    for (Question question : instrument.questions()) {
      if (question.askedIn(from)) {
        before.put(question.id(), AskedQuestion.of(question, from));
      }
      if (question.askedIn(to)) {
        after.put(question.id(), AskedQuestion.of(question, to));
      }
      if (question.askedIn(from) && question.askedIn(to)) {
        declared.put(question.id(), question.comparability(from, to));
      }
    }
    return new InstrumentDifferences(before, after, declared).tell();
  }

  /**
   * Compares two instruments, whatever their waves.
   *
   * @param earlier the version before
   * @param later the version after
   * @return the differences in the order of the later questionnaire; empty when there are none
   */
  public static List<Difference> between(Instrument earlier, Instrument later) {
    return new InstrumentDifferences(questions(earlier), questions(later), Map.of()).tell();
  }

  private static Map<String, AskedQuestion> questions(Instrument instrument) {
    Map<String, AskedQuestion> questions = new LinkedHashMap<>();
    instrument.all().forEach(q -> questions.put(q.id(), AskedQuestion.of(q)));
    return questions;
  }

  private List<Difference> tell() {
    after.values().forEach(this::tell);
    for (AskedQuestion question : before.values()) {
      if (!after.containsKey(question.id())) {
        add(question, Kind.DROPPED, "“" + question.text() + "” is not asked any more.");
      }
    }
    moved();
    return List.copyOf(differences);
  }

  private void tell(AskedQuestion question) {
    AskedQuestion earlier = before.get(question.id());
    if (earlier == null) {
      add(question, Kind.ADDED, "“" + question.text() + "” was not asked before.");
      return;
    }
    Sentences sentences =
        new Sentences(question.id(), Optional.ofNullable(declared.get(question.id())));
    wording(earlier, question, sentences);
    kind(earlier, question, sentences);
    new CategoryChanges(earlier, question, sentences).tell();
    routing(earlier, question, sentences);
    differences.addAll(sentences.all());
  }

  private static void wording(AskedQuestion was, AskedQuestion is, Sentences sentences) {
    if (!was.text().equals(is.text())) {
      sentences.add(Kind.REWORDED, "was “" + was.text() + "”, is “" + is.text() + "”.");
    }
    Optional<RecallWindow> before = RecallWindow.of(was.text());
    Optional<RecallWindow> after = RecallWindow.of(is.text());
    if (!before.equals(after)) {
      sentences.add(
          Kind.RECALL,
          "looked back over " + window(before) + ", looks back over " + window(after) + ".");
    }
  }

  private static String window(Optional<RecallWindow> window) {
    return window.map(RecallWindow::words).orElse("no stated time");
  }

  private static void kind(AskedQuestion was, AskedQuestion is, Sentences sentences) {
    if (was.type() != is.type()) {
      sentences.add(Kind.RECODED, "was " + word(was) + ", is " + word(is) + ".");
    }
    if (!was.derivation().equals(is.derivation())) {
      sentences.add(Kind.RECODED, "follows from other answers, or by another rule.");
    }
    if (!was.range().equals(is.range())) {
      sentences.add(
          Kind.RECODED,
          "allowed " + numbers(was.range()) + ", allows " + numbers(is.range()) + ".");
    }
    if (!was.unit().equals(is.unit())) {
      sentences.add(
          Kind.RECODED, "was in " + unit(was.unit()) + ", is in " + unit(is.unit()) + ".");
    }
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "no stated unit" : unit;
  }

  private static String word(AskedQuestion question) {
    return InstrumentText.word(question.type());
  }

  private static String numbers(Optional<Range> range) {
    return range.map(r -> "numbers " + InstrumentText.range(r)).orElse("any number");
  }

  private static void routing(AskedQuestion was, AskedQuestion is, Sentences sentences) {
    if (!was.askedIf().equals(is.askedIf())) {
      sentences.add(Kind.ROUTING, "was put to " + people(was) + ", is put to " + people(is) + ".");
    }
  }

  private static String people(AskedQuestion question) {
    return question.askedIf().isEmpty() ? "everybody" : "those with " + question.askedIf();
  }

  /** The order of questions that both have. */
  private void moved() {
    Set<String> later = new LinkedHashSet<>(after.keySet());
    later.retainAll(before.keySet());
    Set<String> earlier = new LinkedHashSet<>(before.keySet());
    earlier.retainAll(after.keySet());
    List<String> order = List.copyOf(later);
    List<String> moved = Moved.between(List.copyOf(earlier), order);
    if (!moved.isEmpty()) {
      boolean one = moved.size() == 1;
      differences.add(
          new Difference(
              Kind.RE_ORDERED,
              moved.get(0),
              (one ? "question stands" : "and other questions stand")
                  + " elsewhere among the others"
                  + (one ? "." : ": " + Spelling.list(moved) + "."),
              Optional.empty()));
    }
  }

  private void add(AskedQuestion question, Kind kind, String words) {
    differences.add(new Difference(kind, question.id(), words, Optional.empty()));
  }
}
