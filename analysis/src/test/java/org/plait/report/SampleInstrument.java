package org.plait.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.GridRow;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/** Builds questions for the sample report, with invented wordings. */
final class SampleInstrument {
  static final CodeList AGREE =
      new CodeList(
          "agree5",
          List.of(
              category("1", "Strongly disagree"),
              category("2", "Disagree"),
              category("3", "Neither agree nor disagree"),
              category("4", "Agree"),
              category("5", "Strongly agree")),
          List.of(),
          List.of(
              new Net("agree", "Agree", List.of("4", "5")),
              new Net("disagree", "Disagree", List.of("1", "2"))));

  static final CodeList YES_NO =
      new CodeList(
          "yesno", List.of(category("yes", "Yes"), category("no", "No")), List.of(), List.of());

  private SampleInstrument() {}

  static Category category(String code, String label) {
    return new Category(code, label, Set.of(), false);
  }

  static Binding binding(Comparability comparability, String note) {
    return new Binding(
        Map.of("", "Q1"),
        Optional.empty(),
        comparability,
        note.isEmpty() ? Optional.empty() : Optional.of(note),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Map<String, Binding> waves(String... waves) {
    Map<String, Binding> bindings = new LinkedHashMap<>();
    for (String wave : waves) {
      bindings.put(wave, binding(Comparability.EXACT, ""));
    }
    return bindings;
  }

  static Question question(String id, String text, QuestionType type, CodeList codes) {
    return new Question(
        id,
        text,
        type,
        codes,
        List.of(),
        codes.net("agree").map(Net::id),
        false,
        Optional.empty(),
        type == QuestionType.NUMBER ? Optional.of("hours") : Optional.empty(),
        0,
        false,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        waves("T1", "T2", "T3"),
        Optional.empty());
  }

  static Question grid(String id, String text, List<GridRow> rows) {
    Question q = question(id, text, QuestionType.GRID, AGREE);
    return new Question(
        q.id(),
        q.text(),
        q.type(),
        q.codes(),
        rows,
        q.favourable(),
        false,
        q.range(),
        q.unit(),
        0,
        false,
        q.askedIf(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        waves("T2", "T3"),
        Optional.empty());
  }

  static Question profile(Question q) {
    return changed(q, true, q.concept(), q.waves());
  }

  static Question concept(Question q, String concept) {
    return changed(q, q.profile(), Optional.of(concept), q.waves());
  }

  static Question asked(Question q, Map<String, Binding> waves) {
    return changed(q, q.profile(), q.concept(), waves);
  }

  private static Question changed(
      Question q, boolean profile, Optional<String> concept, Map<String, Binding> waves) {
    return new Question(
        q.id(),
        q.text(),
        q.type(),
        q.codes(),
        q.rows(),
        q.favourable(),
        q.topBox(),
        q.range(),
        q.unit(),
        q.places(),
        q.noneTickedIsNone(),
        q.askedIf(),
        q.sensitive(),
        profile,
        concept,
        Optional.empty(),
        waves,
        q.derivation());
  }
}
