package org.plait.instrument.exchange;

import java.util.ArrayList;
import java.util.List;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;

/** Says what of an instrument another format can't hold: only what the instrument has. */
final class Lost {

  private final Instrument instrument;
  private final String format;
  private final List<String> notes = new ArrayList<>();

  Lost(Instrument instrument, String format) {
    this.instrument = instrument;
    this.format = format;
  }

  /** What none of the formats has a place for. */
  Lost always() {
    when(
        any(q -> q.waves().size() > 1),
        "the columns, wordings and values of single waves, and how waves compare");
    when(any(q -> !q.codes().nets().isEmpty()), "nets");
    when(!instrument.derived().isEmpty(), "derived questions");
    when(!instrument.scales().isEmpty(), "scales");
    when(!instrument.durations().isEmpty(), "durations");
    when(any(q -> !q.codes().missing().isEmpty()), "why an answer counts as missing");
    return this;
  }

  Lost when(boolean lost, String what) {
    if (lost) {
      notes.add(format + " can't hold " + what + ".");
    }
    return this;
  }

  Lost routing() {
    return when(any(q -> q.askedIf().isPresent()), "conditions that a program can follow");
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  private boolean any(java.util.function.Predicate<Question> has) {
    return instrument.questions().stream().anyMatch(has);
  }
}
