package org.plait.ingest.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.question.NumberReader;
import org.plait.ingest.question.QuestionReader;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;

/** The codes chosen in a row under the name of a question, asked or derived, for conditions. */
public final class RowAnswers {

  private final Instrument instrument;
  private final Map<String, List<QuestionReader>> readers;

  /** The answers that an instrument's readers hold. */
  public RowAnswers(Instrument instrument, Map<String, List<QuestionReader>> readers) {
    this.instrument = instrument;
    this.readers = readers;
  }

  /** Whether a name is a question, even one this wave did not ask. */
  boolean knows(String name) {
    return instrument.question(name).isPresent();
  }

  /** The codes; none where there is no answer or the wave did not ask. */
  Set<String> codes(String name, int row) {
    List<QuestionReader> asked = readers.get(name);
    if (asked != null) {
      return asked.isEmpty() ? Set.of() : asked.get(0).codes(row);
    }
    Optional<Derivation> derivation = instrument.question(name).flatMap(Question::derivation);
    return derivation.map(d -> derived(d, row)).orElse(Set.of());
  }

  private Set<String> derived(Derivation derivation, int row) {
    if (derivation instanceof Derivation.Gathered gathered) {
      Set<String> source = codes(gathered.from(), row);
      return gathered.sources().entrySet().stream()
          .filter(e -> e.getValue().stream().anyMatch(source::contains))
          .map(e -> Set.of(e.getKey()))
          .findFirst()
          .orElse(Set.of());
    }
    if (derivation instanceof Derivation.AnyOf anyOf) {
      return anyOf(anyOf, row);
    }
    Derivation.Banded banded = (Derivation.Banded) derivation;
    List<QuestionReader> source = readers.getOrDefault(banded.from(), List.of());
    return !source.isEmpty()
            && source.get(0) instanceof NumberReader number
            && number.missing(row).isEmpty()
        ? banded.banding().categoryOf(number.number(row)).map(Set::of).orElse(Set.of())
        : Set.of();
  }

  private Set<String> anyOf(Derivation.AnyOf anyOf, int row) {
    Set<String> source = codes(anyOf.from(), row);
    if (source.stream().anyMatch(anyOf.codes()::contains)) {
      return Set.of("yes");
    }
    boolean notRouted =
        anyOf.everybody()
            && instrument
                .question(anyOf.from())
                .flatMap(Question::askedIf)
                .map(c -> !c.holds(name -> codes(name, row)))
                .orElse(false);
    return !source.isEmpty() || notRouted ? Set.of("no") : Set.of();
  }
}
