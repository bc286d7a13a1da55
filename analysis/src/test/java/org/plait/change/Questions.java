package org.plait.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.Derivation;
import org.plait.instrument.GridRow;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Condition;

/** Questions for tests: exact in T1, T2 and T3 unless said otherwise. */
public final class Questions {

  private final String id;
  private final QuestionType type;
  private final List<Category> categories = new ArrayList<>();
  private final List<Net> nets = new ArrayList<>();
  private final List<GridRow> rows = new ArrayList<>();
  private final Map<String, Comparability> waves = new LinkedHashMap<>();
  private Optional<String> favourable = Optional.empty();
  private Optional<String> concept = Optional.empty();
  private boolean topBox;
  private boolean profile;
  private Optional<Condition> askedIf = Optional.empty();
  private Optional<Derivation> derivation = Optional.empty();

  private Questions(String id, QuestionType type) {
    this.id = id;
    this.type = type;
    List.of("T1", "T2", "T3").forEach(wave -> waves.put(wave, Comparability.EXACT));
  }

  public static Questions of(String id, QuestionType type, String... codes) {
    Questions made = new Questions(id, type);
    Arrays.stream(codes).forEach(code -> made.categories.add(category(code)));
    return made;
  }

  /** An agreement scale of five with the nets agree and disagree. */
  public static Questions agreement(String id) {
    return of(id, QuestionType.ORDINAL, "1", "2", "3", "4", "5")
        .net("agree", "4", "5")
        .net("disagree", "1", "2");
  }

  public Questions net(String net, String... codes) {
    nets.add(new Net(net, net, List.of(codes)));
    return this;
  }

  public Questions row(String row, Optional<String> net) {
    rows.add(new GridRow(row, row, net));
    return this;
  }

  public Questions favourable(String net) {
    favourable = Optional.of(net);
    return this;
  }

  public Questions concept(String shared) {
    concept = Optional.of(shared);
    return this;
  }

  public Questions topBox() {
    topBox = true;
    return this;
  }

  public Questions profile() {
    profile = true;
    return this;
  }

  public Questions routed() {
    askedIf = Optional.of(new Condition.In("status", List.of("current")));
    return this;
  }

  public Questions derivedBy(Derivation rule) {
    derivation = Optional.of(rule);
    return this;
  }

  public Questions offeredOnly(String code, String... inWaves) {
    categories.replaceAll(
        c -> c.code().equals(code) ? new Category(code, code, Set.of(inWaves), false) : c);
    return this;
  }

  public Questions exclusive(String code) {
    categories.replaceAll(
        c -> c.code().equals(code) ? new Category(code, code, Set.of(), true) : c);
    return this;
  }

  public Questions compares(String wave, Comparability comparability) {
    waves.put(wave, comparability);
    return this;
  }

  public Questions notIn(String wave) {
    waves.remove(wave);
    return this;
  }

  Question question() {
    Map<String, Binding> bindings = new LinkedHashMap<>();
    waves.forEach((wave, comparability) -> bindings.put(wave, binding(comparability)));
    return new Question(
        id,
        id,
        type,
        new CodeList(id, categories, List.of(), nets),
        rows,
        favourable,
        topBox,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        askedIf,
        false,
        profile,
        concept,
        Optional.empty(),
        bindings,
        derivation);
  }

  private static Category category(String code) {
    return new Category(code, code, Set.of(), false);
  }

  private static Binding binding(Comparability comparability) {
    return new Binding(
        Map.of(),
        Optional.empty(),
        comparability,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
