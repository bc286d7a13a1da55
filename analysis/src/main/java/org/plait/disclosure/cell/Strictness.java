package org.plait.disclosure.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.change.row.RowKey;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.study.Survey;
import org.plait.study.report.DisclosureRule;
import org.plait.study.words.MatrixSettings;

/**
 * Which limits hold for which rows: stricter ones for sensitive questions, for what follows from
 * them or is broken down by them, and for rows about single organisations.
 */
public final class Strictness {

  private final Limits usual;
  private final Limits strict;
  private final Set<String> sensitive = new TreeSet<>();
  private final Set<String> organisations = new TreeSet<>();

  /** The limits of one survey. */
  public Strictness(DisclosureRule rule, Instrument instrument, Survey survey) {
    this.usual = Limits.of(rule);
    this.strict = usual.strict();
    Map<String, Question> questions = new HashMap<>();
    instrument.all().forEach(question -> questions.put(question.id(), question));
    for (Question question : instrument.all()) {
      if (sensitive(question, questions)) {
        sensitive.add(question.id());
      }
      if (survey.link().organisation().filter(o -> namesOrganisations(question, o)).isPresent()) {
        organisations.add(question.id());
      }
    }
    for (Scale scale : instrument.scales()) {
      if (scale.items().stream().anyMatch(item -> sensitive.contains(item.question()))) {
        sensitive.add(scale.id());
      }
    }
  }

  /** The limits that hold for a row. */
  public Limits of(RowKey key) {
    String groupBy = MatrixSettings.question(key.groupBy());
    boolean stricter =
        sensitive.contains(key.question())
            || sensitive.contains(groupBy)
            || organisations.contains(groupBy)
            || organisations.contains(key.question());
    return stricter ? strict : usual;
  }

  private static boolean sensitive(Question question, Map<String, Question> questions) {
    Optional<Question> source = question.derivation().map(Derivation::from).map(questions::get);
    return question.sensitive() || source.filter(s -> sensitive(s, questions)).isPresent();
  }

  private static boolean namesOrganisations(Question question, String column) {
    return question.id().equals(column)
        || question.waves().values().stream()
            .anyMatch(binding -> binding.columns().containsValue(column));
  }
}
