package org.plait.instrument.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.instrument.Comparability;

/** Takes the differences of one question, in the order in which they are told. */
final class Sentences {

  private final String question;
  private final Optional<Comparability> declared;
  private final List<Difference> differences = new ArrayList<>();

  Sentences(String question, Optional<Comparability> declared) {
    this.question = question;
    this.declared = declared;
  }

  void add(Difference.Kind kind, String words) {
    differences.add(new Difference(kind, question, words, declared));
  }

  List<Difference> all() {
    return List.copyOf(differences);
  }
}
