package org.plait.report.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Comparability;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Decimals;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Labels;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** Says what changed, in sentences that follow from a row's verdict and its reasons alone. */
public final class ChangeSentences {
  /** Said where only the favourable share may be shown. */
  static final String WHOLE_SCALE =
      "The whole scale can’t be compared here, to protect people in small groups.";

  private final SurveyView view;
  private final EstimateIndex index;
  private final List<ComparisonRow> comparisons;

  public ChangeSentences(SurveyView view) {
    this(view, view.index(), view.results().results().comparisons());
  }

  public ChangeSentences(SurveyView view, EstimateIndex index, List<ComparisonRow> comparisons) {
    this.view = view;
    this.index = index;
    this.comparisons = List.copyOf(comparisons);
  }

  /** What is to be said of a row that decides a verdict. */
  List<String> of(ComparisonRow row) {
    if (row.comparability() == Comparability.NOT_COMPARABLE) {
      return List.of(waves(row, " and ") + " can’t be compared: shown side by side, not tested.");
    }
    return row.difference()
        .fold(
            estimate -> sentences(row, estimate),
            undefined ->
                List.of("Nothing to compare " + span(row) + ": " + undefined.reason() + "."),
            suppressed -> hidden(row));
  }

  /** Where the whole scale may not be compared, the favourable share alone, without a verdict. */
  private List<String> hidden(ComparisonRow row) {
    Optional<String> share = shareOnly(row).flatMap(this::netSentence);
    return share
        .map(said -> List.of("From " + waves(row, " to ") + ", " + uncapital(said), WHOLE_SCALE))
        .orElseGet(
            () ->
                List.of(
                    "Not shown for "
                        + waves(row, " and ")
                        + ", to protect people in small groups."));
  }

  private static String uncapital(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Whether nothing of a row may be shown, not even the favourable share beside it. */
  boolean unseen(ComparisonRow row) {
    return suppressed(row) && shareOnly(row).isEmpty();
  }

  private static boolean suppressed(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }

  /** The favourable share's row of a row that may not be shown itself, where it may be shown. */
  public Optional<ComparisonRow> shareOnly(ComparisonRow row) {
    return suppressed(row)
        ? net(row).filter(n -> n.difference().estimate().isPresent())
        : Optional.empty();
  }

  /** The favourable share from wave to wave, where it is all that may be shown of a question. */
  Optional<String> shareInShort(ComparisonRow row) {
    return shareOnly(row)
        .flatMap(this::netSentence)
        .map(
            said -> "from " + waves(row, " to ") + ", " + uncapital(said).replaceFirst("[.]$", ""));
  }

  /**
   * A question that changed: "higher in 2026 than in 2023 (...) and in 2028 than in 2023 (...)".
   */
  public String point(String subject, List<ComparisonRow> rows) {
    StringBuilder said = new StringBuilder("“" + subject + "”: ");
    Optional<Verdict> before = Optional.empty();
    for (ComparisonRow row : rows) {
      boolean again = row.verdict().equals(before);
      said.append(before.isEmpty() ? "" : again ? " and " : "; ");
      said.append(again ? "" : row.verdict().orElseThrow().words() + " ");
      said.append(brief(row));
      before = row.verdict();
    }
    return said.append('.').toString();
  }

  /** The direction without its verb, such as "in 2026 than in 2023 (42% then 62%, ...)". */
  String brief(ComparisonRow row) {
    String later = view.labels().wave(row.waves().to());
    String earlier = view.labels().wave(row.waves().from());
    String detail = row.difference().estimate().map(e -> detail(row, e)).orElse("");
    return "in " + later + " than in " + earlier + (detail.isEmpty() ? "" : " (" + detail + ")");
  }

  /** Of ordered answers the pairs, which decide, and the share that readers know. */
  private String detail(ComparisonRow row, Estimate estimate) {
    Optional<ComparisonRow> share = net(row).filter(n -> n.difference().estimate().isPresent());
    if (row.reasons().contains(VerdictReason.NET_DISAGREES) && share.isPresent()) {
      return uncapital(disagreement(row)).replaceFirst("[.]$", "")
          + ": "
          + numbers(row, estimate)
          + "; "
          + numbers(share.get(), share.get().difference().estimate().orElseThrow());
    }
    return share
        .map(
            n ->
                estimate.interval().map(i -> between(row, i)).orElseGet(() -> pairs(estimate))
                    + "; "
                    + said(n)
                    + ": "
                    + numbers(n, n.difference().estimate().orElseThrow()))
        .orElseGet(() -> numbers(row, estimate));
  }

  /** "42% then 62%, 20 points higher, between 10 and 29". */
  private String numbers(ComparisonRow row, Estimate estimate) {
    if (effect(row)) {
      return pairs(estimate).replaceFirst(" \\((between .*)\\)$", ", $1");
    }
    String difference = words(row.key()).difference(estimate.value());
    String interval = estimate.interval().map(i -> ", " + between(row, i)).orElse("");
    return values(row).map(v -> v + ", ").orElse("") + difference + interval;
  }

  private String said(ComparisonRow net) {
    return "said “" + view.labels().category(net.key().question(), net.key().category()) + "”";
  }

  private List<String> sentences(ComparisonRow row, Estimate estimate) {
    List<String> said = new ArrayList<>();
    Optional<ComparisonRow> net = net(row);
    if (row.reasons().contains(VerdictReason.NET_DISAGREES)) {
      said.add(disagreement(row));
    }
    said.add(verdict(row, estimate));
    net.flatMap(this::netSentence).ifPresent(said::add);
    if (row.reasons().contains(VerdictReason.FEW_MOVERS)) {
      row.movers().map(this::movers).ifPresent(said::add);
    }
    return List.copyOf(said);
  }

  private String verdict(ComparisonRow row, Estimate estimate) {
    return switch (row.verdict().orElse(Verdict.TOO_FEW_TO_SAY)) {
      case HIGHER -> moved(row, estimate, "Higher");
      case LOWER -> moved(row, estimate, "Lower");
      case NO_CLEAR_CHANGE -> unclear(row, estimate);
      case TOO_FEW_TO_SAY -> tooFew(row, estimate);
    };
  }

  private String moved(ComparisonRow row, Estimate estimate, String word) {
    String later = view.labels().wave(row.waves().to());
    String earlier = view.labels().wave(row.waves().from());
    String how =
        effect(row)
            ? pairs(estimate)
            : values(row).map(v -> v + ", ").orElse("")
                + words(row.key()).difference(estimate.value())
                + estimate.interval().map(i -> " (" + between(row, i) + ")").orElse("");
    return word + " in " + later + " than in " + earlier + ": " + how + ".";
  }

  private String unclear(ComparisonRow row, Estimate estimate) {
    List<VerdictReason> reasons = row.reasons();
    String within = estimate.interval().map(i -> " (" + between(row, i) + ")").orElse("");
    if (reasons.contains(VerdictReason.ONLY_ADJUSTMENT)) {
      String all = "all " + row.family().orElse(0) + " questions are considered";
      return "No clear change once " + all + ", " + span(row) + within + ".";
    }
    if (reasons.contains(VerdictReason.TEST_NOT_CLEAR)) {
      return "No clear change " + span(row) + within + ": the test does not rule out chance.";
    }
    if (reasons.contains(VerdictReason.NO_INTERVAL) || within.isEmpty()) {
      return "No clear change " + span(row) + "; as nothing varies, there is no interval.";
    }
    return "No clear change " + span(row) + within + ".";
  }

  private String tooFew(ComparisonRow row, Estimate estimate) {
    String why =
        row.reasons().stream()
            .map(reason -> shortage(reason, row, estimate))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
    return "Too few to say " + span(row) + why + ".";
  }

  private Optional<String> shortage(VerdictReason reason, ComparisonRow row, Estimate estimate) {
    return switch (reason) {
      case FEW_ANSWERS -> Optional.of(": fewer than 10 answered in one of them");
      case FEW_PAIRS -> Optional.of(": fewer than 10 answered in both");
      case FEW_ORGANISATIONS -> Optional.of(": the answers come from fewer than 10 organisations");
      case WIDE_INTERVAL ->
          Optional.of(
              ": the interval is wider than 50 points"
                  + estimate.interval().map(i -> " (" + between(row, i) + ")").orElse(""));
      default -> Optional.empty();
    };
  }

  private String disagreement(ComparisonRow row) {
    String share = favourable(row).map(l -> "“" + l + "”").orElse("the favourable answer");
    boolean moved = row.verdict().filter(v -> v != Verdict.NO_CLEAR_CHANGE).isPresent();
    return moved
        ? "Answers moved, the share who said " + share + " did not."
        : "All answers and the share who said " + share + " point different ways.";
  }

  private Optional<String> netSentence(ComparisonRow net) {
    return net.difference()
        .estimate()
        .map(
            e ->
                Labels.sentence(said(net))
                    + ": "
                    + values(net).map(v -> v + ", ").orElse("")
                    + words(net.key()).difference(e.value())
                    + e.interval().map(i -> " (" + between(net, i) + ")").orElse("")
                    + ".");
  }

  private String movers(ComparisonRow.Movers movers) {
    long moved = movers.up() + movers.down();
    return ReaderNumbers.count(moved)
        + " of "
        + view.labels().respondents(movers.same() + moved)
        + " "
        + view.labels().respondents().who()
        + " answered in both changed their answer.";
  }

  /**
   * That a difference may be one of the wording, or of how answers were taken: of a change that is
   * told, and of a hidden one, of which the favourable share may be shown.
   */
  public Optional<String> wording(ComparisonRow row) {
    return wording(List.of(row));
  }

  /** The same of several pairs of waves of one question, about which one sentence speaks. */
  Optional<String> wording(List<ComparisonRow> rows) {
    List<ComparisonRow> told = rows.stream().filter(ChangeSentences::told).toList();
    return oneOrSeveral(told)
        .or(
            () ->
                told.stream()
                    .map(ComparisonRow::comparability)
                    .reduce(Comparability::worse)
                    .flatMap(worst -> wording(worst, rows.size() > 1)));
  }

  private static Optional<String> wording(Comparability comparability, boolean several) {
    return switch (comparability) {
      case REWORDED ->
          Optional.of(
              "The wording of the question differed between "
                  + (several ? "some of these waves." : "the two."));
      case RECODED ->
          Optional.of(
              "The question was not put or recorded in quite the same way in "
                  + (several ? "all of these waves." : "both."));
      case EXACT, NOT_COMPARABLE -> Optional.empty();
    };
  }

  /** Where several answers could be chosen in one wave only, shares differ for that alone. */
  private Optional<String> oneOrSeveral(List<ComparisonRow> rows) {
    return rows.stream().flatMap(row -> oneOrSeveral(row).stream()).findFirst();
  }

  private Optional<String> oneOrSeveral(ComparisonRow row) {
    String from = row.waves().from();
    String to = row.waves().to();
    return view.labels()
        .question(row.key().question())
        .filter(question -> question.takesOneIn(from) != question.takesOneIn(to))
        .map(
            question -> {
              String one = question.takesOneIn(from) ? from : to;
              return "In "
                  + view.labels().wave(one)
                  + " one answer only could be chosen, in "
                  + view.labels().wave(one.equals(from) ? to : from)
                  + " more than one: the difference may come from that.";
            });
  }

  private static boolean told(ComparisonRow row) {
    return row.verdict()
        .map(verdict -> verdict == Verdict.HIGHER || verdict == Verdict.LOWER)
        .orElseGet(() -> suppressed(row));
  }

  /** The favourable share's row beside a row about the whole ordered scale. */
  public Optional<ComparisonRow> net(ComparisonRow row) {
    if (!effect(row)) {
      return Optional.empty();
    }
    Optional<String> favourable =
        view.labels()
            .question(row.key().question())
            .flatMap(q -> SurveyView.favourable(q, row.key().item()));
    return comparisons.stream()
        .filter(c -> favourable.filter(c.key().category()::equals).isPresent())
        .filter(c -> c.waves().equals(row.waves()) && !c.finitePopulation())
        .filter(c -> sameSubject(c.key(), row.key()) && Measures.share(c.key().measure()))
        .min(Comparator.comparing(c -> c.difference().estimate().isEmpty()));
  }

  private static boolean sameSubject(RowKey one, RowKey other) {
    return one.question().equals(other.question())
        && one.item().equals(other.item())
        && one.groupBy().equals(other.groupBy())
        && one.group().equals(other.group());
  }

  private Optional<String> favourable(ComparisonRow row) {
    String question = row.key().question();
    return view.labels()
        .question(question)
        .flatMap(q -> SurveyView.favourable(q, row.key().item()))
        .map(net -> view.labels().category(question, net));
  }

  /** "42% then 55%", when both may be shown. */
  private Optional<String> values(ComparisonRow row) {
    Optional<String> from = value(row, row.waves().from());
    Optional<String> to = value(row, row.waves().to());
    return from.flatMap(f -> to.map(t -> f + " then " + t));
  }

  private Optional<String> value(ComparisonRow row, String wave) {
    RowKey key = row.key();
    Optional<EstimateRow> found =
        index
            .find(key, wave)
            .or(
                () ->
                    Measures.SHARES.contains(key.measure()) && key.total()
                        ? index.share(
                            key.survey(), key.question(), key.item(), key.category(), wave)
                        : Optional.empty());
    return found.flatMap(r -> r.outcome().estimate()).map(e -> value(row.key(), e.value()));
  }

  private static String value(RowKey key, double value) {
    return Measures.share(key.measure())
        ? ReaderNumbers.percent(value)
        : ReaderNumbers.decimal(value);
  }

  private String between(ComparisonRow row, Interval interval) {
    if (effect(row)) {
      return "the later answer is the higher in between "
          + Decimals.percent(interval.lower())
          + " and "
          + Decimals.percent(interval.upper())
          + " of 100 pairs";
    }
    return words(row.key()).between(interval);
  }

  private static String pairs(Estimate estimate) {
    return "the later answer is the higher in "
        + Decimals.percent(estimate.value())
        + " of 100 pairs"
        + estimate
            .interval()
            .map(
                i ->
                    " (between "
                        + Decimals.percent(i.lower())
                        + " and "
                        + Decimals.percent(i.upper())
                        + ")")
            .orElse("");
  }

  private IntervalWords words(RowKey key) {
    return Measures.share(key.measure())
        ? IntervalWords.points()
        : IntervalWords.decimals(view.labels().unit(key.question()));
  }

  private static boolean effect(ComparisonRow row) {
    return row.key().measure().equals(Measures.RELATIVE_EFFECT);
  }

  private String span(ComparisonRow row) {
    return "between " + waves(row, " and ");
  }

  private String waves(ComparisonRow row, String between) {
    return List.of(row.waves().from(), row.waves().to()).stream()
        .map(view.labels()::wave)
        .collect(Collectors.joining(between));
  }
}
