package org.plait.report.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.report.Report;
import org.plait.report.words.Dates;
import org.plait.report.words.Lists;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.contrast.Equivalence;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.wording.Wording;

/** Says what was planned, what was added later, and what counts as no change. */
public final class PlanWords {
  private final Wording wording;
  private final Optional<AnalysisPlan> plan;
  private final List<PrecisionRow> precision;

  public PlanWords(Wording wording, Optional<AnalysisPlan> plan, List<PrecisionRow> precision) {
    this.wording = wording;
    this.plan = plan;
    this.precision = List.copyOf(precision);
  }

  /** That a change is smaller than the plan's margin, or why that can't be told. */
  public List<String> of(SurveyView view, ComparisonRow row) {
    Optional<Equivalence> equivalence =
        told(row) ? precise(row).flatMap(PrecisionRow::equivalence) : Optional.empty();
    return equivalence
        .map(e -> within(view, row, e))
        .orElseGet(() -> margin(row) ? Optional.of(unjudged(row)) : Optional.empty())
        .stream()
        .toList();
  }

  private boolean margin(ComparisonRow row) {
    return plan.flatMap(p -> p.margin(question(row.key()))).isPresent();
  }

  private static boolean told(ComparisonRow row) {
    return row.verdict().filter(v -> v != Verdict.TOO_FEW_TO_SAY).isPresent();
  }

  private String unjudged(ComparisonRow row) {
    return wording.say(hidden(row) ? "survey.margin-not-shown" : "survey.margin-not-judged");
  }

  private static boolean hidden(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }

  private Optional<String> within(SurveyView view, ComparisonRow row, Equivalence equivalence) {
    String size = amount(view, row.key(), equivalence.margin()).words();
    boolean unclear = row.verdict().filter(v -> v == Verdict.NO_CLEAR_CHANGE).isPresent();
    if (!equivalence.shown()) {
      return Optional.empty();
    }
    return Optional.of(
        wording.say(unclear ? "survey.margin-equivalent" : "survey.margin-within", "size", size));
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
        .map(p -> wording.say("survey.plan-added-mark", "date", Dates.words(wording, p.date())))
        .orElse("");
  }

  /** Words about a question, with that mark before their full stop if they have one. */
  public String marked(RowKey key, String sentence) {
    String mark = mark(key);
    String stop = sentence.endsWith(".") ? "." : "";
    return sentence.substring(0, sentence.length() - stop.length()) + mark + stop;
  }

  /** The same as a sentence of its own, for a question told option by option. */
  public Optional<String> added(RowKey key) {
    return plan.filter(p -> !p.plans(question(key)))
        .map(p -> wording.say("survey.plan-added", "date", Dates.words(wording, p.date())));
  }

  /** How the p-values of a table's rows were adjusted: as the families of those rows were. */
  public List<String> notes(List<ComparisonRow> rows) {
    List<RowKey> adjusted =
        rows.stream()
            .filter(r -> r.adjusted().isPresent() && !hidden(r))
            .map(ComparisonRow::key)
            .toList();
    boolean planned = adjusted.stream().anyMatch(key -> mark(key).isEmpty());
    boolean added = adjusted.stream().anyMatch(key -> !mark(key).isEmpty());
    List<String> notes = new ArrayList<>();
    if (planned) {
      notes.add(wording.say(together()));
    }
    plan.filter(p -> added).map(p -> exploratory(p, planned)).ifPresent(notes::add);
    return notes;
  }

  private String together() {
    return plan.map(
            p -> p.families().isEmpty() ? "survey.p-within-plan" : "survey.p-within-families")
        .orElse("survey.p-within-all");
  }

  private String exploratory(AnalysisPlan plan, boolean beside) {
    return wording.say(
        beside ? "survey.p-added-beside" : "survey.p-added",
        "date",
        Dates.words(wording, plan.date()));
  }

  /** "5 points", "5 of 100 pairs" or "0.5 hours". */
  public static Shown amount(SurveyView view, RowKey key, double size) {
    if (key.measure().equals(Measures.RELATIVE_EFFECT)) {
      return Shown.sizeInPairs(view.wording(), size);
    }
    if (Measures.share(key.measure())) {
      return Shown.sizeInPoints(view.wording(), size);
    }
    String unit = view.labels().unit(key.question()).strip();
    return Shown.of(Form.SIZE, size).with(unit.isEmpty() ? "" : " " + unit);
  }

  /** The precision of a row that decides. */
  public Optional<PrecisionRow> precise(ComparisonRow row) {
    return precision.stream()
        .filter(p -> p.key().equals(row.key()) && p.waves().equals(row.waves()))
        .findFirst();
  }

  /** "With these numbers a change of about 9 points or more would have been found ...". */
  public Optional<String> detectable(List<ComparisonRow> rows) {
    Optional<String> shares = middle(sizes(rows, true)).map(this::points);
    Optional<String> effects = middle(sizes(rows, false)).map(this::pairs);
    Optional<String> both =
        shares.flatMap(
            s -> effects.map(e -> wording.say("survey.detectable-both", "one", s, "other", e)));
    return both.or(() -> shares)
        .or(() -> effects)
        .map(size -> wording.say("survey.detectable", "size", size));
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

  private String points(double size) {
    long whole = ReaderNumbers.points(size);
    return wording.say(
        whole == 1 ? "survey.detectable-point" : "survey.detectable-points",
        "count",
        Long.toString(whole));
  }

  private String pairs(double size) {
    return wording.say(
        "survey.detectable-pairs", "count", Long.toString(ReaderNumbers.points(size)));
  }

  private static QuestionRef question(RowKey key) {
    return new QuestionRef(key.survey(), key.question());
  }

  /** The points of the methods section; none without a plan. */
  public static List<String> methods(Report report, List<SurveyView> views) {
    return report.study().analysis().plan().map(p -> methods(report, views, p)).orElse(List.of());
  }

  private static List<String> methods(Report report, List<SurveyView> views, AnalysisPlan plan) {
    Wording wording = report.wording();
    List<String> said = new ArrayList<>();
    said.add(
        wording.say(
            "survey.plan-frozen",
            "date",
            Dates.words(wording, plan.date()),
            "file",
            file(report, plan.file().getFileName().toString()),
            "timing",
            PlanTiming.words(wording, plan, views)));
    plan.notes().ifPresent(said::add);
    said.add(
        wording.say(
            plan.families().isEmpty() ? "survey.plan-adjusted" : "survey.plan-adjusted-families"));
    said.addAll(done(wording, views, plan));
    return said;
  }

  private static String file(Report report, String name) {
    return report.provenance().inputs().stream()
        .filter(i -> i.name().equals(name) || i.name().endsWith("/" + name))
        .map(i -> report.wording().say("survey.plan-file", "file", name, "checksum", i.sha256()))
        .findFirst()
        .orElse(name);
  }

  /** What became of each planned question, in the order in which it is told. */
  private enum Done {
    NOT_DONE("survey.plan-not-done"),
    HIDDEN("survey.plan-hidden"),
    IN_PART("survey.plan-in-part"),
    SHOWN("");

    private final String key;

    Done(String key) {
      this.key = key;
    }

    /** The key of what is said; nothing where all of it is shown. */
    Optional<String> key() {
      return Optional.of(key).filter(own -> !own.isEmpty());
    }
  }

  /** Whether everything was done, and what of it can't be shown. */
  static List<String> done(Wording wording, List<SurveyView> views, AnalysisPlan plan) {
    Map<Done, List<String>> questions = new EnumMap<>(Done.class);
    for (QuestionRef question : plan.primary()) {
      views.stream()
          .filter(v -> v.id().equals(question.survey()))
          .forEach(
              v ->
                  questions
                      .computeIfAbsent(done(v, question), d -> new ArrayList<>())
                      .add(quoted(v, question)));
    }
    List<String> said = new ArrayList<>();
    questions.forEach(
        (done, own) ->
            done.key()
                .map(key -> wording.say(key, "questions", Lists.joined(wording, own)))
                .ifPresent(said::add));
    return said.isEmpty() ? List.of(wording.say("survey.plan-done")) : said;
  }

  private static String quoted(SurveyView view, QuestionRef question) {
    String text = view.labels().text(question.question()).replaceFirst("[.]$", "");
    return view.say("words.quoted", "words", text);
  }

  private static Done done(SurveyView view, QuestionRef question) {
    List<ComparisonRow> rows =
        view.primaryChanges().stream()
            .filter(r -> r.key().question().equals(question.question()))
            .toList();
    boolean shown = rows.stream().anyMatch(r -> r.difference().estimate().isPresent());
    boolean hidden = rows.stream().anyMatch(PlanWords::hidden);
    if (shown) {
      return hidden ? Done.IN_PART : Done.SHOWN;
    }
    return !hidden ? Done.NOT_DONE : beside(view, question) ? Done.IN_PART : Done.HIDDEN;
  }

  /** Whether anything beside the declared analysis may be shown, such as the favourable share. */
  private static boolean beside(SurveyView view, QuestionRef question) {
    return view.results().results().comparisons().stream()
        .filter(r -> r.role() == Role.COMPANION && r.key().total() && !r.finitePopulation())
        .filter(r -> r.key().question().equals(question.question()))
        .anyMatch(r -> r.difference().estimate().isPresent());
  }
}
