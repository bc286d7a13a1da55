package org.plait.report.checklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.report.Report;
import org.plait.report.checklist.Checklist.Item;
import org.plait.report.checklist.Checklist.Need;
import org.plait.report.words.CellLine;
import org.plait.report.words.Labels;
import org.plait.report.words.Lists;
import org.plait.study.wording.Wording;

/** Answers the items of checklists from a report, its places and what the researchers said. */
final class Answers {
  /** The anchor of the heading over what the researchers said. */
  static final String STATEMENTS = "checklist-statements";

  private final Report report;
  private final Places places;
  private final Wording wording;

  Answers(Report report, Places places) {
    this.report = report;
    this.places = places;
    this.wording = report.wording();
  }

  Answer to(Item item) {
    Found found = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
    item.needs().forEach(need -> answer(need, found));
    Answer.State state =
        found.told().isEmpty()
            ? Answer.State.NOT_MET
            : found.lacking().isEmpty() ? Answer.State.MET : Answer.State.PARTLY;
    List<CellLine> lines = new ArrayList<>(found.told());
    if (!found.lacking().isEmpty()) {
      String what = Lists.joined(wording, List.copyOf(found.lacking()));
      lines.add(CellLine.of(wording.say("checklist.not-told", "what", what)));
    }
    return new Answer(state, lines);
  }

  /** What the needs of an item came to. */
  private record Found(Set<CellLine> told, Set<String> lacking) {}

  private void answer(Need need, Found found) {
    switch (need.kind()) {
      case STATEMENT -> statement(need.key(), found);
      case FACT -> fact(Facts.of(need.key()), found);
    }
  }

  private void statement(String key, Found found) {
    if (report.study().report().statements().containsKey(key)) {
      String said = wording.say("checklist.statement", "name", name(key));
      found.told().add(CellLine.link(said, STATEMENTS));
    } else {
      found.lacking().add(wording.say("words.quoted", "words", name(key)));
    }
  }

  /** What readers call a statement. */
  static String name(String key) {
    return Labels.sentence(key.replace('-', ' '));
  }

  private void fact(Fact fact, Found found) {
    List<Fact.Told> all = fact.rule().apply(report);
    List<Fact.Told> held = all.stream().filter(this::stands).toList();
    held.forEach(t -> found.told().add(pointer(t.anchor())));
    List<String> without =
        all.stream().filter(t -> !held.contains(t)).map(Fact.Told::survey).toList();
    String what = wording.say(fact.sentence());
    if (all.isEmpty() || held.isEmpty()) {
      found.lacking().add(what);
    } else if (!without.isEmpty()) {
      String surveys =
          Lists.joined(wording, without.stream().map(id -> Labels.survey(wording, id)).toList());
      found.lacking().add(wording.say("checklist.lacking-of", "what", what, "surveys", surveys));
    }
  }

  private boolean stands(Fact.Told told) {
    return told.holds() && (told.anchor().isEmpty() || places.at(told.anchor()).isPresent());
  }

  private CellLine pointer(String anchor) {
    return anchor.isEmpty()
        ? CellLine.of(wording.say("checklist.the-title"))
        : CellLine.link(places.at(anchor).orElseThrow(), anchor);
  }

  /** How many of some answers are in a state. */
  static long count(Stream<Answer> answers, Answer.State state) {
    return answers.filter(a -> a.state() == state).count();
  }
}
