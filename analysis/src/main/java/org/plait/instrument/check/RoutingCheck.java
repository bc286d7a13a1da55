package org.plait.instrument.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.instrument.Category;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Condition;
import org.plait.study.finding.Spelling;
import org.plait.study.yaml.YamlValue;

/** Checks that conditions name questions and categories that exist. */
public final class RoutingCheck {

  private static final Set<QuestionType> USABLE =
      Set.of(QuestionType.SINGLE, QuestionType.ORDINAL, QuestionType.MULTIPLE);

  private final Map<String, Question> questions;
  private final Set<String> flawed;

  /** Routing over questions, of which some are known to be flawed. */
  public RoutingCheck(Map<String, Question> questions, Set<String> flawed) {
    this.questions = questions;
    this.flawed = flawed;
  }

  /** Checks who a question is put to. */
  public void check(Question question, Condition condition, YamlValue place) {
    int known = 0;
    for (String name : condition.names()) {
      Question named = questions.get(name);
      if (flawed.contains(name)) {
        continue;
      }
      if (named == null || name.equals(question.id()) || !USABLE.contains(named.type())) {
        place.error(
            "unknown-reference",
            "must name another single, ordinal or multiple question, found \"" + name + "\".",
            Spelling.remedy(name, usable(question)));
      } else {
        known++;
        checkValues(condition, named, place);
      }
    }
    if (known == condition.names().size()) {
      checkAsked(question, condition, place);
    }
  }

  /** Checks the values a condition gives for one question. */
  static void checkValues(Condition condition, Question named, YamlValue place) {
    List<String> codes = named.codes().categories().stream().map(Category::code).toList();
    for (String value : valuesOf(condition, named.id())) {
      if (!codes.contains(value)) {
        place.error(
            "unknown-reference",
            "value must be a category of `" + named.id() + "`, found \"" + value + "\".",
            Spelling.remedy(value, codes));
      }
    }
  }

  /** A condition that can't hold in a wave would turn every blank there into "not asked". */
  private void checkAsked(Question question, Condition condition, YamlValue place) {
    for (String wave : question.waves().keySet()) {
      Set<String> asked = new HashSet<>();
      questions.values().stream().filter(q -> q.askedIn(wave)).forEach(q -> asked.add(q.id()));
      if (!canBe(true, condition, asked)) {
        List<String> absent =
            condition.names().stream().filter(name -> !asked.contains(name)).sorted().toList();
        place.error(
            "condition-not-asked",
            "must be able to hold in "
                + wave
                + ", which did not ask "
                + Spelling.list(absent)
                + ".",
            "Change the condition, or bind what it names in " + wave + ".");
      }
    }
  }

  /** Whether a condition can come out so, when questions that were not asked have no answer. */
  private static boolean canBe(boolean outcome, Condition condition, Set<String> asked) {
    if (condition instanceof Condition.In in) {
      return !outcome || asked.contains(in.name());
    }
    if (condition instanceof Condition.Not not) {
      return canBe(!outcome, not.condition(), asked);
    }
    boolean both = condition instanceof Condition.And;
    Condition left = both ? ((Condition.And) condition).left() : ((Condition.Or) condition).left();
    Condition right =
        both ? ((Condition.And) condition).right() : ((Condition.Or) condition).right();
    return both == outcome
        ? canBe(outcome, left, asked) && canBe(outcome, right, asked)
        : canBe(outcome, left, asked) || canBe(outcome, right, asked);
  }

  private List<String> usable(Question question) {
    return questions.values().stream()
        .filter(q -> USABLE.contains(q.type()) && !q.id().equals(question.id()))
        .map(Question::id)
        .toList();
  }

  private static List<String> valuesOf(Condition condition, String name) {
    List<String> values = new ArrayList<>();
    if (condition instanceof Condition.In in) {
      values.addAll(in.name().equals(name) ? in.values() : List.of());
    } else if (condition instanceof Condition.Not not) {
      values.addAll(valuesOf(not.condition(), name));
    } else if (condition instanceof Condition.And and) {
      values.addAll(valuesOf(and.left(), name));
      values.addAll(valuesOf(and.right(), name));
    } else if (condition instanceof Condition.Or or) {
      values.addAll(valuesOf(or.left(), name));
      values.addAll(valuesOf(or.right(), name));
    }
    return values;
  }
}
