package org.plait.report.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.report.Report;
import org.plait.report.words.Dates;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.contrast.Equivalence;
import org.plait.study.AnalysisPlan;
import org.plait.study.QuestionRef;

/** Says what was planned, what was added later, and what counts as no change. */
public final class PlanWords {
  private final Optional<AnalysisPlan> plan;
  private final List<PrecisionRow> precision;

  public PlanWords(Optional<AnalysisPlan> plan, List<PrecisionRow> precision) {
    this.plan = plan;
    this.precision = List.copyOf(precision);
  }

  /** That a change is smaller than the plan's margin; said only where there is no clear change. */
  public List<String> of(SurveyView view, ComparisonRow row) {
    return equivalence(view, row).stream().toList();
  }

  /** The questions and scales of a survey that the plan names, in its order; none without one. */
  public List<String> primary(String survey) {
    return plan.stream()
        .flatMap(p -> p.primary().stream())
        .filter(question -> question.survey().equals(survey))
        .map(QuestionRef::question)
        .toList();
  }

  /** " (added after the plan of 1 March 2026)", where the plan does not name the question. */
  public String mark(RowKey key) {
    return plan.filter(p -> !p.plans(question(key)))
        .map(p -> " (added after the plan of " + Dates.words(p.date()) + ")")
        .orElse("");
  }

  /** A sentence about a question, with that mark before its full stop. */
  public String marked(RowKey key, String sentence) {
    String mark = mark(key);
    return mark.isEmpty() ? sentence : sentence.replaceFirst("[.]$", "") + mark + ".";
  }

  /** The same as a sentence of its own, for a question told option by option. */
  public Optional<String> added(RowKey key) {
    return plan.filter(p -> !p.plans(question(key)))
        .map(p -> "This question was added after the plan of " + Dates.words(p.date()) + ".");
  }

  /** What a table's note says of the p-values of questions that the plan does not name. */
  public Optional<String> note() {
    return plan.map(
        p ->
            "Questions added after the plan of "
                + Dates.words(p.date())
                + " are exploratory: adjusted by Benjamini and Hochberg’s method.");
  }

  private Optional<String> equivalence(SurveyView view, ComparisonRow row) {
    boolean unclear = row.verdict().filter(v -> v == Verdict.NO_CLEAR_CHANGE).isPresent();
    return precise(row)
        .flatMap(PrecisionRow::equivalence)
        .filter(e -> unclear && e.shown())
        .map(e -> "Equivalent within " + size(view, row.key(), e) + ", as the plan set out.");
  }

  private static String size(SurveyView view, RowKey key, Equivalence equivalence) {
    return amount(view, key, equivalence.margin());
  }

  /** "5 points", "5 of 100 pairs" or "0.5 hours". */
  public static String amount(SurveyView view, RowKey key, double size) {
    if (key.measure().equals(Measures.RELATIVE_EFFECT)) {
      return ReaderNumbers.points(size) + " of 100 pairs";
    }
    IntervalWords words =
        Measures.share(key.measure())
            ? IntervalWords.points()
            : IntervalWords.decimals(view.labels().unit(key.question()));
    return words.difference(size).replaceFirst(" (higher|lower)$", "");
  }

  /** The precision of a row that decides. */
  public Optional<PrecisionRow> precise(ComparisonRow row) {
    return precision.stream()
        .filter(p -> p.key().equals(row.key()) && p.waves().equals(row.waves()))
        .findFirst();
  }

  /** "With these numbers a change of about 9 points or more would have been found ...". */
  public Optional<String> detectable(List<ComparisonRow> rows) {
    List<Double> shares = sizes(rows, true);
    List<Double> effects = sizes(rows, false);
    List<String> said = new ArrayList<>();
    middle(shares).ifPresent(m -> said.add(points(m) + " or more in a share"));
    middle(effects).ifPresent(m -> said.add(pairs(m) + " or more in ordered answers"));
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "With these numbers a change of about "
                + String.join(", or of ", said)
                + " would have been found in 4 of 5 such studies.");
  }

  private List<Double> sizes(List<ComparisonRow> rows, boolean shares) {
    return rows.stream()
        .filter(
            r ->
                shares
                    ? Measures.share(r.key().measure())
                    : r.key().measure().equals(Measures.RELATIVE_EFFECT))
        .flatMap(r -> precise(r).flatMap(PrecisionRow::detectable).stream())
        .sorted()
        .toList();
  }

  private static Optional<Double> middle(List<Double> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  private static String points(double size) {
    long whole = ReaderNumbers.points(size);
    return whole + (whole == 1 ? " point" : " points");
  }

  private static String pairs(double size) {
    return ReaderNumbers.points(size) + " of 100 pairs";
  }

  private static QuestionRef question(RowKey key) {
    return new QuestionRef(key.survey(), key.question());
  }

  /** The points of the methods section; none without a plan. */
  public static List<String> methods(Report report, List<SurveyView> views) {
    return report.study().analysis().plan().map(p -> methods(report, views, p)).orElse(List.of());
  }

  private static List<String> methods(Report report, List<SurveyView> views, AnalysisPlan plan) {
    String name = plan.file().getFileName().toString();
    String checksum =
        report.provenance().inputs().stream()
            .filter(i -> i.name().equals(name) || i.name().endsWith("/" + name))
            .map(i -> ", SHA-256 " + i.sha256())
            .findFirst()
            .orElse("");
    List<String> said = new ArrayList<>();
    said.add("The plan was frozen on " + Dates.words(plan.date()) + " (" + name + checksum + ").");
    plan.notes().ifPresent(said::add);
    said.add(
        "Questions in the plan are adjusted by Holm’s method"
            + (plan.families().isEmpty() ? "" : " within the families of the plan")
            + ". All others are exploratory, adjusted by Benjamini and Hochberg’s, and say so.");
    List<String> missed = new ArrayList<>();
    for (QuestionRef question : plan.primary()) {
      views.stream()
          .filter(v -> v.id().equals(question.survey()))
          .filter(v -> !done(v, question))
          .forEach(v -> missed.add("“" + v.labels().text(question.question()) + "”"));
    }
    said.add(
        missed.isEmpty()
            ? "Everything that was planned was done."
            : "Planned, and not done: " + Lists.joined(missed) + ".");
    return said;
  }

  private static boolean done(SurveyView view, QuestionRef question) {
    return view.primaryChanges().stream()
        .filter(r -> r.key().question().equals(question.question()))
        .anyMatch(r -> r.difference().fold(e -> true, u -> false, s -> true));
  }
}
