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
  private static final String NOTE =
      "Differences are in standard deviations, as answered in the earlier wave; above 0"
          + " means more of it among those who answered again. Those beyond 0.25 either way are"
          + " marked *.";

  private static final String NOT_COMPARED =
      ReaderNumbers.NONE + " = not asked in the earlier wave, or too few answers to compare.";

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
    return waves(pair) + ": " + again(pair) + " " + gone(pair) + differ(shown) + tests(pair, shown);
  }

  private String tests(WavePair pair, List<Balance> compared) {
    List<Balance> tests =
        balances.stream()
            .filter(b -> b.key().measure().equals(Balance.ADJUSTED) && b.waves().equals(pair))
            .filter(b -> value(b).isPresent())
            .toList();
    return new StayingTestWords(tests, compared, view.level()).words(this::subject);
  }

  private Optional<EstimateRow> shown(WavePair pair, String category) {
    return view.results().results().attrition().stream()
        .filter(row -> row.waves().equals(pair.ids()))
        .filter(row -> row.key().category().equals(category))
        .filter(row -> row.outcome().estimate().isPresent())
        .findFirst();
  }

  /** People who are not eligible any more have not left; nothing is said where there are none. */
  private String gone(WavePair pair) {
    return shown(pair, "no_longer_eligible")
        .map(row -> row.base().n().orElse(0))
        .filter(people -> people > 0)
        .map(
            people ->
                ReaderNumbers.counted(people, "other was", "others were")
                    + " set aside as no longer eligible and "
                    + (people == 1 ? "does" : "do")
                    + " not count as lost. ")
        .orElse("");
  }

  private String again(WavePair pair) {
    return shown(pair, "stayers")
        .map(
            row ->
                ReaderNumbers.count(row.base().n())
                    + " of "
                    + ReaderNumbers.count(row.base().denominator())
                    + " answered again.")
        .orElse("How many answered again is not shown, to protect people in small groups.");
  }

  private String differ(List<Balance> shown) {
    Optional<Balance> most = shown.stream().max(Comparator.comparingDouble(BalanceWords::size));
    if (most.isEmpty()) {
      return "How they differ from those who did not is not shown, to protect people in small"
          + " groups.";
    }
    long notable = shown.stream().filter(BalanceWords::notable).count();
    String largest =
        "“"
            + subject(most.get())
            + "”, "
            + ReaderNumbers.hundredths(size(most.get()))
            + " standard deviations "
            + (value(most.get()).orElseThrow() > 0 ? "higher" : "lower")
            + " among those who did.";
    return notable == 0
        ? "They differ little from those who did not: the largest difference that can be shown is "
            + largest
        : "They differ from those who did not by more than 0.25 standard deviations in "
            + notable
            + " of "
            + ReaderNumbers.counted(shown.size(), "answer", "answers")
            + " compared, most in "
            + largest;
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
    List<String> head = new ArrayList<>(List.of("Answer in the earlier wave"));
    pairs.forEach(pair -> head.add(waves(pair)));
    Set<String> notes = new LinkedHashSet<>(List.of(NOTE));
    Set<String> shown = new HashSet<>();
    lines.forEach(line -> line.cells().forEach(cell -> shown.add(cell.text())));
    if (shown.contains(ReaderNumbers.HIDDEN)) {
      notes.add(Cells.SUPPRESSED);
    }
    if (shown.contains(ReaderNumbers.NONE)) {
      notes.add(NOT_COMPARED);
    }
    pairs.forEach(pair -> test(pair).ifPresent(notes::add));
    return Optional.of(
        new Table(
            view.name() + ": how those who answered again differ from those who did not",
            head,
            List.of(new Table.Group("", lines)),
            List.copyOf(notes)));
  }

  private Optional<String> test(WavePair pair) {
    return balances.stream()
        .filter(b -> b.testOfAll() && b.waves().equals(pair))
        .flatMap(
            b ->
                value(b).stream()
                    .map(
                        p ->
                            waves(pair)
                                + ": "
                                + b.method()
                                + ", p "
                                + (p < 0.001 ? "" : "= ")
                                + ReaderNumbers.pValue(p)
                                + "."))
        .findFirst();
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
    return view.labels().wave(pair.from()) + " to " + view.labels().wave(pair.to());
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
