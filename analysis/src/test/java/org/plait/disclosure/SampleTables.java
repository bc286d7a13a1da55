package org.plait.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Section;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.study.Linkage;
import org.plait.study.RowRules;
import org.plait.study.Survey;

/** Questions and rows of counts for the tests of disclosure control; all numbers are invented. */
public final class SampleTables {

  public static final String SURVEY = "staff";
  private static final Method COUNTED = new Method("count", "");

  private final List<Question> questions = new ArrayList<>();
  private final List<Question> derived = new ArrayList<>();
  private final List<EstimateRow> estimates = new ArrayList<>();
  private final List<EstimateRow> response = new ArrayList<>();
  private final List<EstimateRow> attrition = new ArrayList<>();
  private final List<EstimateRow> missing = new ArrayList<>();

  public SampleTables with(Question question) {
    (question.derivation().isPresent() ? derived : questions).add(question);
    return this;
  }

  public Instrument instrument() {
    return new Instrument("i", List.of(new Section("s", "Section", questions)), derived, List.of());
  }

  public Results results() {
    return new Results(SURVEY, estimates, List.of(), List.of(), response, attrition, missing);
  }

  public static Survey survey() {
    return new Survey(
        SURVEY,
        Path.of("instrument.yaml"),
        List.of(),
        RowRules.NONE,
        new Linkage(
            Optional.empty(), true, Optional.of("org_code"), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The categories of a question among everybody or a group, each with its count. */
  SampleTables counts(String question, String by, String group, Map<String, Integer> counts) {
    int base = counts.values().stream().mapToInt(Integer::intValue).sum();
    counts.forEach((category, n) -> count(question, "", category, by, group, n, base));
    return this;
  }

  SampleTables count(
      String question, String item, String category, String by, String group, int n, int base) {
    estimates.add(row(key(question, item, category, by, group), "T1", n, base));
    return this;
  }

  SampleTables people(String category, List<String> waves, int n, int of) {
    attrition.add(row(key("", "", category, "", ""), waves.get(0), n, of).of(waves));
    return this;
  }

  SampleTables missing(String question, String reason, int n, int asked) {
    missing.add(row(key(question, "", reason, "", ""), "T1", n, asked));
    return this;
  }

  public static RowKey key(String question, String item, String category, String by, String group) {
    return new RowKey(SURVEY, question, item, category, by, group, "proportion");
  }

  public static EstimateRow row(RowKey key, String wave, long n, long base) {
    double value = base == 0 ? 0 : (double) n / base;
    return new EstimateRow(
        key,
        wave,
        Estimate.of(key.measure(), value, base, COUNTED),
        Base.of(n, base),
        false,
        "counted");
  }

  public static Question question(String id, QuestionType type, CodeList codes) {
    return question(id, type, codes, false, Optional.empty(), "column_of_" + id);
  }

  public static Question question(
      String id,
      QuestionType type,
      CodeList codes,
      boolean sensitive,
      Optional<Derivation> derivation,
      String column) {
    Map<String, Binding> waves = new LinkedHashMap<>();
    Stream.of("T1", "T2").forEach(wave -> waves.put(wave, binding(column)));
    return new Question(
        id,
        id,
        type,
        codes,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty(),
        sensitive,
        false,
        Optional.empty(),
        Optional.empty(),
        waves,
        derivation);
  }

  private static Binding binding(String column) {
    return new Binding(
        Map.of("", column),
        Optional.empty(),
        Comparability.EXACT,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static CodeList codes(String... codes) {
    return codes(List.of(), codes);
  }

  public static CodeList codes(List<Net> nets, String... codes) {
    return new CodeList(
        "list",
        Stream.of(codes).map(c -> new Category(c, c, Set.of(), false)).toList(),
        List.of(),
        nets);
  }

  /** The published number in a category, or empty where it is hidden. */
  public static OptionalLong shown(
      Results results, String question, String category, String by, String group) {
    return results.estimates().stream()
        .filter(r -> r.key().equals(key(question, "", category, by, group)))
        .map(r -> r.base().n())
        .findFirst()
        .orElseThrow();
  }

  /** The codes of a question among a group whose counts are hidden, in order. */
  static List<String> hidden(Results results, String question, String by, String group) {
    return hidden(
        results.estimates().stream()
            .filter(r -> r.key().question().equals(question))
            .filter(r -> r.key().groupBy().equals(by) && r.key().group().equals(group))
            .toList());
  }

  static List<String> hidden(List<EstimateRow> rows) {
    return rows.stream()
        .filter(r -> r.outcome() instanceof Suppressed)
        .map(r -> r.key().item().isEmpty() ? r.key().category() : r.key().item())
        .toList();
  }
}
