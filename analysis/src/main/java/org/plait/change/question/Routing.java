package org.plait.change.question;

import java.util.List;
import java.util.Optional;
import org.plait.instrument.Category;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;

/** Whether a question is put to everybody surveyed, or only to some. */
final class Routing {

  private Routing() {}

  /**
   * Whether everybody surveyed could answer: no routing, of the question or of what it follows
   * from, and no category of its source left out.
   */
  static boolean everybody(Instrument instrument, Question question) {
    if (question.derivation().isEmpty()) {
      return question.askedIf().isEmpty();
    }
    Derivation derivation = question.derivation().get();
    Optional<Question> source = instrument.question(derivation.from());
    boolean sourceOfAll = source.map(s -> everybody(instrument, s)).orElse(false);
    if (derivation instanceof Derivation.AnyOf anyOf) {
      return anyOf.everybody() || sourceOfAll;
    }
    if (derivation instanceof Derivation.Gathered gathered) {
      List<String> kept = gathered.sources().values().stream().flatMap(List::stream).toList();
      return sourceOfAll
          && source.orElseThrow().codes().categories().stream()
              .map(Category::code)
              .allMatch(kept::contains);
    }
    return sourceOfAll;
  }
}
