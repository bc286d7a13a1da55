package org.plait.ingest.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.export.QualtricsExport;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.ingest.labelled.MissingMark;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Condition;
import org.plait.study.ExportLayout.Format;
import org.plait.study.RowRules;
import org.plait.study.finding.Severity;

/**
 * Judges whether a good row counts: tests, people the survey is not about, partial and careless
 * rows.
 */
public final class RowRuling {

  private final RowRules rules;
  private final RowAnswers answers;
  private final WaveContext context;
  private final Map<String, Integer> rawColumns = new HashMap<>();
  private final Optional<QualtricsExport> qualtrics;
  private final Optional<RedcapRows> redcap;
  private final Optional<NumberLimit> progress;
  private final CarelessAnswers careless;
  private long spam;

  /** Rules on the rows of a wave. */
  public RowRuling(
      RowRules rules,
      Instrument instrument,
      RowAnswers answers,
      CarelessAnswers careless,
      WaveContext context) {
    this.careless = careless;
    this.rules = rules;
    this.answers = answers;
    this.context = context;
    this.qualtrics =
        context.qualtrics() ? Optional.of(new QualtricsExport(context.header())) : Optional.empty();
    this.redcap =
        context.wave().layout().format() == Format.REDCAP
            ? Optional.of(new RedcapRows(context.header(), context.wave().layout().event()))
            : Optional.empty();
    this.progress = rules.partial().map(rule -> progress(rule, instrument, context));
    rules.test().ifPresent(c -> bind(c, "test", instrument, context));
    rules.ineligible().ifPresent(c -> bind(c, "ineligible", instrument, context));
  }

  private static NumberLimit progress(
      RowRules.Partial rule, Instrument instrument, WaveContext context) {
    int position = context.column(instrument, rule.column(), "`rows.partial` of the survey");
    return new NumberLimit(rule.column(), position, rule.below(), "progress");
  }

  private void bind(Condition condition, String rule, Instrument instrument, WaveContext context) {
    for (String name : condition.names()) {
      Optional<Question> question = instrument.question(name);
      boolean coded = question.map(q -> !typed(q)).orElse(false);
      boolean notAsked =
          question.map(q -> !q.waves().containsKey(context.wave().id())).orElse(false);
      if (!coded && !notAsked) {
        String declaredBy = "`rows." + rule + "` of the survey";
        rawColumns.put(name, context.column(instrument, name, declaredBy));
      }
    }
  }

  private static boolean typed(Question question) {
    return question.derivation().isEmpty()
        && (question.type() == QuestionType.NUMBER
            || question.type() == QuestionType.DATE
            || question.type() == QuestionType.TEXT);
  }

  /** Why a row is not of this wave at all, whatever it holds; empty when it is. */
  Optional<RowRule> elsewhere(String[] cells) {
    return redcap.flatMap(r -> r.elsewhere(cells));
  }

  /** The rule that sets a row aside, or empty. */
  Optional<RowRule> judge(int row, String[] cells) {
    boolean test =
        qualtrics.map(q -> q.test(cells)).orElse(false) || holds(rules.test(), row, cells);
    if (test) {
      return Optional.of(RowRule.TEST);
    }
    if (holds(rules.ineligible(), row, cells)) {
      return Optional.of(RowRule.INELIGIBLE);
    }
    if (progress.map(p -> p.holds(cells)).orElse(false)) {
      return Optional.of(RowRule.PARTIAL);
    }
    Optional<RowRule> carelessly = careless.judge(row, cells);
    if (carelessly.isPresent()) {
      return carelessly;
    }
    if (qualtrics.map(q -> q.spam(cells)).orElse(false)) {
      spam++;
    }
    return Optional.empty();
  }

  private boolean holds(Optional<Condition> condition, int row, String[] cells) {
    return condition.isPresent() && condition.get().holds(name -> values(name, row, cells));
  }

  private Set<String> values(String name, int row, String[] cells) {
    Integer column = rawColumns.get(name);
    if (column == null) {
      return answers.codes(name, row);
    }
    return column == WaveContext.ABSENT ? Set.of() : shown(column, cells[column]);
  }

  /** A cell's value, and beside it what the file itself says that it means. */
  private Set<String> shown(int column, String cell) {
    String value = MissingMark.shown(cell);
    Optional<String> label = context.labelOf(column, value);
    Set<String> both = new HashSet<>(Set.of(AnswerText.tidy(value)));
    label.ifPresent(l -> both.add(AnswerText.tidy(l)));
    return both;
  }

  /** Reports what was counted while rows were judged. */
  public void report(FileFindings findings) {
    redcap.ifPresent(r -> r.report(findings));
    if (spam > 0) {
      findings.add(
          findings
              .finding(
                  Severity.WARNING,
                  "spam-status",
                  0,
                  "Status",
                  "rows must not be marked as spam; "
                      + Wording.rows(spam)
                      + (spam == 1 ? " is, kept." : " are, kept."),
                  "Look at them, and name a rule under `rows.test` if they must go.")
              .about(spam));
    }
    progress.ifPresent(p -> p.report(findings));
  }
}
