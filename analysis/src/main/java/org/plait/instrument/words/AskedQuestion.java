package org.plait.instrument.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.Derivation;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;

/**
 * A question as one wave asked it, or as an instrument has it whatever the wave.
 *
 * @param id its id
 * @param text its wording then
 * @param type its kind
 * @param offered the categories offered then, label by code, in order
 * @param missing the answers that count as missing, label by code
 * @param rows the statements of a grid, by id, in order
 * @param askedIf whom it was put to; empty for everybody
 * @param range the numbers allowed
 * @param unit the unit of a number; empty when it has none
 * @param values the declared meaning of exported values: code by value; empty when values are codes
 *     or labels
 * @param banding how numbers became categories then
 * @param derivation how it follows from another question; empty when it was asked
 */
record AskedQuestion(
    String id,
    String text,
    QuestionType type,
    Map<String, String> offered,
    Map<String, String> missing,
    Map<String, String> rows,
    String askedIf,
    Optional<Range> range,
    String unit,
    Map<String, String> values,
    Optional<Banding> banding,
    Optional<Derivation> derivation) {

  /** Keeps the maps in file order, read-only. */
  AskedQuestion {
    offered = Collections.unmodifiableMap(new LinkedHashMap<>(offered));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** A question as an instrument has it, whatever the wave. */
  static AskedQuestion of(Question question) {
    return of(question, question.codes().categories(), Optional.empty());
  }

  /** A question as a wave asked it. */
  static AskedQuestion of(Question question, String wave) {
    List<Category> offered =
        question.codes().categories().stream().filter(c -> c.offeredIn(wave)).toList();
    return of(question, offered, Optional.of(question.waves().get(wave)));
  }

  private static AskedQuestion of(
      Question question, List<Category> offered, Optional<Binding> binding) {
    Map<String, String> labels = new LinkedHashMap<>();
    offered.forEach(c -> labels.put(c.code(), c.label()));
    Map<String, String> missing = new LinkedHashMap<>();
    for (MissingCode code : question.codes().missing()) {
      missing.put(code.code(), code.label());
    }
    Map<String, String> rows = new LinkedHashMap<>();
    question.rows().forEach(row -> rows.put(row.id(), row.text()));
    return new AskedQuestion(
        question.id(),
        binding.flatMap(Binding::text).orElse(question.text()),
        question.type(),
        labels,
        missing,
        rows,
        question.askedIf().map(ConditionText::of).orElse(""),
        question.range(),
        question.unit().orElse(""),
        binding.map(Binding::values).orElse(Map.of()),
        binding.flatMap(Binding::banding),
        question.derivation());
  }

  /**
   * What exported values mean by their declared map, or the codes themselves: only of values that
   * become categories, so that a missing code more or less is no recoding.
   */
  Map<String, String> meanings() {
    Set<String> codes = offered.keySet();
    if (values.isEmpty()) {
      return codes.stream().collect(Collectors.toMap(c -> c, c -> c));
    }
    return values.entrySet().stream()
        .filter(e -> codes.contains(e.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
