package org.plait.report.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Comparability;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.VerdictWords;
import org.plait.statistics.Estimate;

/** Says what changed, in sentences that follow from a row's verdict and its reasons alone. */
public final class ChangeSentences {
  private final SurveyView view;
  private final ChangeNumbers numbers;
  private final Function<String, List<ComparisonRow>> comparisons;

  public ChangeSentences(SurveyView view) {
    this(view, view.index(), view::comparisons);
  }

  public ChangeSentences(SurveyView view, EstimateIndex index, List<ComparisonRow> comparisons) {
    this(view, index, question -> comparisons);
  }

  private ChangeSentences(
      SurveyView view, EstimateIndex index, Function<String, List<ComparisonRow>> comparisons) {
    this.view = view;
    this.numbers = new ChangeNumbers(view, index);
    this.comparisons = comparisons;
  }

  /** What is to be said of a row that decides a verdict. */
  List<String> of(ComparisonRow row) {
    if (row.comparability() == Comparability.NOT_COMPARABLE) {
      return List.of(say("change.not-comparable", row));
    }
    return row.difference()
        .fold(
            estimate -> sentences(row, estimate),
            undefined -> List.of(say("change.nothing", row, "reason", undefined.reason())),
            suppressed -> hidden(row));
  }

  /** Where the whole scale may not be compared, the favourable share alone, without a verdict. */
  private List<String> hidden(ComparisonRow row) {
    return shareOnly(row)
        .flatMap(this::share)
        .map(share -> say("change.share-only", row, "share", share))
        .map(said -> List.of(said, wholeScale(view)))
        .orElseGet(() -> List.of(say("change.hidden", row)));
  }

  /** Said where only the favourable share may be shown. */
  static String wholeScale(SurveyView view) {
    return view.say("change.hidden-scale");
  }

  /** A clause as a sentence by itself. */
  static String sentence(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
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
        .flatMap(this::share)
        .map(share -> say("change.share-only-short", row, "share", share));
  }

  /**
   * A question that changed: "higher in 2026 than in 2023 (...) and in 2028 than in 2023 (...)".
   */
  public String point(String subject, List<ComparisonRow> rows) {
    StringBuilder said = new StringBuilder();
    Optional<Verdict> before = Optional.empty();
    for (ComparisonRow row : rows) {
      boolean again = row.verdict().equals(before);
      said.append(before.isEmpty() ? "" : again ? view.say("change.and") : "; ");
      said.append(again ? "" : VerdictWords.of(view.wording(), row.verdict().orElseThrow()) + " ");
      said.append(brief(row));
      before = row.verdict();
    }
    return view.say("change.point", "subject", subject, "changes", said.toString());
  }

  /** The direction without its verb, such as "in 2026 than in 2023 (42% then 62%, ...)". */
  String brief(ComparisonRow row) {
    String detail = row.difference().estimate().map(e -> detail(row, e)).orElse("");
    return detail.isEmpty()
        ? say("change.point-waves", row)
        : say("change.point-waves-numbers", row, "numbers", detail);
  }

  /** Of ordered answers the pairs, which decide, and the share that readers know. */
  private String detail(ComparisonRow row, Estimate estimate) {
    Optional<ComparisonRow> share = net(row).filter(n -> n.difference().estimate().isPresent());
    if (share.isEmpty()) {
      return numbers.numbers(row, estimate);
    }
    String net = numbers.numbers(share.get(), share.get().difference().estimate().orElseThrow());
    if (row.reasons().contains(VerdictReason.NET_DISAGREES)) {
      return disagreement(row) + ": " + numbers.numbers(row, estimate) + "; " + net;
    }
    return estimate
            .interval()
            .map(i -> numbers.between(row, i))
            .orElseGet(() -> numbers.pairs(estimate))
        + "; "
        + answer(share.get(), net);
  }

  /** What is said of those who gave an answer or one of a net. */
  private String answer(ComparisonRow net, String numbers) {
    String label = view.labels().category(net.key().question(), net.key().category());
    return view.say("change.share", "answer", label, "numbers", numbers);
  }

  private List<String> sentences(ComparisonRow row, Estimate estimate) {
    List<String> said = new ArrayList<>();
    Optional<ComparisonRow> net = net(row);
    if (row.reasons().contains(VerdictReason.NET_DISAGREES)) {
      said.add(sentence(disagreement(row)));
    }
    said.add(verdict(row, estimate));
    net.flatMap(this::share).map(ChangeSentences::sentence).ifPresent(said::add);
    if (row.reasons().contains(VerdictReason.FEW_MOVERS)) {
      row.movers().map(this::movers).ifPresent(said::add);
    }
    return List.copyOf(said);
  }

  private String verdict(ComparisonRow row, Estimate estimate) {
    return switch (row.verdict().orElse(Verdict.TOO_FEW_TO_SAY)) {
      case HIGHER -> moved("change.higher", row, estimate);
      case LOWER -> moved("change.lower", row, estimate);
      case NO_CLEAR_CHANGE -> unclear(row, estimate);
      case TOO_FEW_TO_SAY -> tooFew(row, estimate);
    };
  }

  private String moved(String key, ComparisonRow row, Estimate estimate) {
    String how =
        ChangeNumbers.effect(row)
            ? numbers.pairs(estimate)
            : numbers.moved(row, estimate) + numbers.within(row, estimate);
    return say(key, row, "how", how);
  }

  private String unclear(ComparisonRow row, Estimate estimate) {
    List<VerdictReason> reasons = row.reasons();
    String within = numbers.within(row, estimate);
    if (reasons.contains(VerdictReason.ONLY_ADJUSTMENT)) {
      String all = Integer.toString(row.family().orElse(0));
      return say("change.unclear-adjusted", row, "questions", all, "interval", within);
    }
    if (reasons.contains(VerdictReason.TEST_NOT_CLEAR)) {
      return say("change.unclear-test", row, "interval", within);
    }
    if (reasons.contains(VerdictReason.NO_INTERVAL) || within.isEmpty()) {
      return say("change.unclear-nothing-varies", row);
    }
    return say("change.unclear", row, "interval", within);
  }

  private String tooFew(ComparisonRow row, Estimate estimate) {
    String why =
        row.reasons().stream()
            .map(reason -> shortage(reason, row, estimate))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
    return say("change.few", row, "why", why);
  }

  private Optional<String> shortage(VerdictReason reason, ComparisonRow row, Estimate estimate) {
    return switch (reason) {
      case FEW_ANSWERS -> Optional.of(view.say("change.few-answers"));
      case FEW_PAIRS -> Optional.of(view.say("change.few-pairs"));
      case FEW_ORGANISATIONS -> Optional.of(view.say("change.few-organisations"));
      case WIDE_INTERVAL ->
          Optional.of(view.say("change.few-wide", "interval", numbers.within(row, estimate)));
      default -> Optional.empty();
    };
  }

  private String disagreement(ComparisonRow row) {
    String share =
        favourable(row)
            .map(l -> "“" + l + "”")
            .orElseGet(() -> view.say("change.favourable-answer"));
    boolean moved = row.verdict().filter(v -> v != Verdict.NO_CLEAR_CHANGE).isPresent();
    return moved
        ? view.say("change.disagree-moved", "answer", share)
        : view.say("change.disagree", "answer", share);
  }

  /** The favourable share in both waves: "said “agree”: 42% then 62%, 20 points higher". */
  private Optional<String> share(ComparisonRow net) {
    return net.difference()
        .estimate()
        .map(e -> answer(net, numbers.moved(net, e) + numbers.within(net, e)));
  }

  private String movers(ComparisonRow.Movers movers) {
    long moved = movers.up() + movers.down();
    return view.say(
        "change.movers",
        "moved",
        ReaderNumbers.count(moved),
        "people",
        view.labels().respondents(movers.same() + moved),
        "who",
        view.labels().respondents().who());
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

  private Optional<String> wording(Comparability comparability, boolean several) {
    return switch (comparability) {
      case REWORDED ->
          Optional.of(view.say(several ? "change.reworded-several" : "change.reworded"));
      case RECODED -> Optional.of(view.say(several ? "change.recoded-several" : "change.recoded"));
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
              String several = one.equals(from) ? to : from;
              return view.say(
                  "change.one-or-several",
                  "one",
                  view.labels().wave(one),
                  "several",
                  view.labels().wave(several));
            });
  }

  private static boolean told(ComparisonRow row) {
    return row.verdict()
        .map(verdict -> verdict == Verdict.HIGHER || verdict == Verdict.LOWER)
        .orElseGet(() -> suppressed(row));
  }

  /** The favourable share's row beside a row about the whole ordered scale. */
  public Optional<ComparisonRow> net(ComparisonRow row) {
    if (!ChangeNumbers.effect(row)) {
      return Optional.empty();
    }
    Optional<String> favourable =
        view.labels()
            .question(row.key().question())
            .flatMap(q -> SurveyView.favourable(q, row.key().item()));
    return comparisons.apply(row.key().question()).stream()
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

  /** A sentence about two waves. */
  private String say(String key, ComparisonRow row, String... filled) {
    String earlier = view.labels().wave(row.waves().from());
    String later = view.labels().wave(row.waves().to());
    Stream<String> waves = Stream.of("earlier", earlier, "later", later);
    return view.say(key, Stream.concat(waves, Stream.of(filled)).toArray(String[]::new));
  }
}
