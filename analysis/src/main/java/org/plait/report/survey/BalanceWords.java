package org.plait.report.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.flow.Balance;
import org.plait.change.row.EstimateRow;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.statistics.response.BalanceDifference;
import org.plait.study.analysis.WavePair;

/** Says how many answered again, and how far they differ from those who did not. */
public final class BalanceWords {
  private final SurveyView view;
  private final List<Balance> balances;

  BalanceWords(SurveyView view, List<Balance> balances) {
    this.view = view;
    this.balances = balances.stream().filter(b -> b.key().survey().equals(view.id())).toList();
  }

  /** A sentence or two for each pair of waves. */
  public List<String> sentences() {
    return pairs().stream().map(this::sentence).toList();
  }

  private List<WavePair> pairs() {
    return balances.stream().map(Balance::waves).distinct().toList();
  }

  private String sentence(WavePair pair) {
    List<Balance> shown =
        differences()
            .filter(b -> b.waves().equals(pair) && value(b).isPresent() && !mirrors(b))
            .toList();
    List<String> said = new ArrayList<>(List.of(again(pair)));
    gone(pair).ifPresent(said::add);
    said.add(differ(shown));
    said.addAll(tests(pair, shown));
    return view.say("survey.balance", "waves", waves(pair), "said", String.join(" ", said));
  }

  private List<String> tests(WavePair pair, List<Balance> compared) {
    List<Balance> tests =
        balances.stream()
            .filter(b -> b.key().measure().equals(Balance.ADJUSTED) && b.waves().equals(pair))
            .filter(b -> value(b).isPresent())
            .toList();
    return new StayingTestWords(view, tests, compared).sentences(this::subject);
  }

  private Optional<EstimateRow> shown(WavePair pair, String category) {
    return view.results().results().attrition().stream()
        .filter(row -> row.waves().equals(pair.ids()))
        .filter(row -> row.key().category().equals(category))
        .filter(row -> row.outcome().estimate().isPresent())
        .findFirst();
  }

  /** People who are not eligible any more have not left; nothing is said where there are none. */
  private Optional<String> gone(WavePair pair) {
    return shown(pair, "no_longer_eligible")
        .map(row -> row.base().n().orElse(0))
        .filter(people -> people > 0)
        .map(
            people ->
                view.say(
                    people == 1 ? "survey.balance-gone-one" : "survey.balance-gone",
                    "count",
                    ReaderNumbers.count(people)));
  }

  private String again(WavePair pair) {
    return shown(pair, "stayers")
        .map(
            row ->
                view.say(
                    "survey.balance-again",
                    "again",
                    ReaderNumbers.count(row.base().n()),
                    "all",
                    ReaderNumbers.count(row.base().denominator())))
        .orElseGet(() -> view.say("survey.balance-again-hidden"));
  }

  private String differ(List<Balance> shown) {
    Optional<Balance> most = shown.stream().max(Comparator.comparingDouble(BalanceWords::size));
    if (most.isEmpty()) {
      return view.say("survey.balance-hidden");
    }
    long notable = shown.stream().filter(BalanceWords::notable).count();
    String largest = largest(most.get());
    return notable == 0
        ? view.say("survey.balance-little", "largest", largest)
        : view.say(
            shown.size() == 1 ? "survey.balance-notable-one" : "survey.balance-notable",
            "notable",
            Long.toString(notable),
            "compared",
            ReaderNumbers.count(shown.size()),
            "largest",
            largest);
  }

  private String largest(Balance most) {
    return view.say(
        value(most).orElseThrow() > 0 ? "survey.balance-higher" : "survey.balance-lower",
        "answer",
        subject(most),
        "size",
        ReaderNumbers.hundredths(size(most)));
  }

  /** All differences that may be shown, with pairs of waves in columns. */
  public Optional<Table> table() {
    Map<String, List<Balance>> bySubject = new LinkedHashMap<>();
    differences()
        .filter(b -> !mirrors(b))
        .forEach(b -> bySubject.computeIfAbsent(subject(b), s -> new ArrayList<>()).add(b));
    bySubject.values().removeIf(own -> own.stream().allMatch(b -> value(b).isEmpty()));
    if (bySubject.isEmpty()) {
      return Optional.empty();
    }
    List<WavePair> pairs = pairs();
    List<Table.Row> lines = new ArrayList<>();
    bySubject.forEach(
        (subject, own) ->
            lines.add(new Table.Row(subject, pairs.stream().map(p -> cell(own, p)).toList())));
    List<String> head = new ArrayList<>(List.of(view.say("survey.balance-answer")));
    pairs.forEach(pair -> head.add(waves(pair)));
    Set<String> notes = new LinkedHashSet<>(List.of(view.say("survey.balance-note")));
    Set<String> shown = new HashSet<>();
    lines.forEach(line -> line.cells().forEach(cell -> shown.add(cell.text())));
    if (shown.contains(ReaderNumbers.HIDDEN)) {
      notes.add(Cells.suppressed(view.wording()));
    }
    if (shown.contains(ReaderNumbers.NONE)) {
      notes.add(view.say("survey.balance-not-compared", "none", ReaderNumbers.NONE));
    }
    pairs.forEach(pair -> test(pair).ifPresent(notes::add));
    return Optional.of(
        new Table(
            view.say("survey.balance-table", "survey", view.name()),
            head,
            List.of(new Table.Group("", lines)),
            List.copyOf(notes)));
  }

  private Optional<String> test(WavePair pair) {
    return balances.stream()
        .filter(b -> b.testOfAll() && b.waves().equals(pair))
        .flatMap(b -> value(b).stream().map(p -> test(pair, b.method(), p)))
        .findFirst();
  }

  private String test(WavePair pair, String method, double p) {
    return view.say(
        p < 0.001 ? "survey.balance-test-small" : "survey.balance-test",
        "waves",
        waves(pair),
        "method",
        method,
        "p",
        ReaderNumbers.pValue(p));
  }

  private static Cell cell(List<Balance> own, WavePair pair) {
    return own.stream()
        .filter(b -> b.waves().equals(pair))
        .findFirst()
        .map(
            b ->
                b.outcome()
                    .fold(
                        e ->
                            Cell.number(
                                Shown.of(Form.HUNDREDTHS, e.value()).with(notable(b) ? "*" : "")),
                        undefined -> Cell.number(Optional.empty(), ReaderNumbers.NONE),
                        suppressed -> Cell.number(Optional.empty(), ReaderNumbers.HIDDEN)))
        .orElse(Cell.number(Optional.empty(), ReaderNumbers.NONE));
  }

  /** Whether it is the second of two answers, which differs as the first does. */
  private boolean mirrors(Balance balance) {
    return view.labels()
        .question(balance.key().question())
        .map(question -> question.codes().categories())
        .filter(both -> both.size() == 2)
        .filter(both -> both.get(1).code().equals(balance.key().category()))
        .filter(
            both ->
                differences()
                    .anyMatch(
                        other ->
                            other.waves().equals(balance.waves())
                                && other.key().question().equals(balance.key().question())
                                && other.key().item().equals(balance.key().item())
                                && other.key().category().equals(both.get(0).code())))
        .isPresent();
  }

  private Stream<Balance> differences() {
    return balances.stream().filter(b -> b.key().measure().equals(Balance.DIFFERENCE));
  }

  private String subject(Balance balance) {
    String subject = view.labels().subject(balance.key());
    String category = balance.key().category();
    return category.isEmpty() || category.equals(balance.key().item())
        ? subject
        : Lists.about(subject) + view.labels().category(balance.key().question(), category);
  }

  private String waves(WavePair pair) {
    return view.say(
        "words.from-to",
        "from",
        view.labels().wave(pair.from()),
        "to",
        view.labels().wave(pair.to()));
  }

  private static Optional<Double> value(Balance balance) {
    return balance.outcome().estimate().map(Estimate::value);
  }

  private static double size(Balance balance) {
    return Math.abs(value(balance).orElseThrow());
  }

  private static boolean notable(Balance balance) {
    return size(balance) > BalanceDifference.NOTABLE;
  }
}
