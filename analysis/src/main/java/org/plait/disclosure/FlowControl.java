package org.plait.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.rounding.WeightedDigits;
import org.plait.disclosure.row.RowMask;
import org.plait.disclosure.row.TotalRows;
import org.plait.instrument.Instrument;
import org.plait.study.Survey;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/**
 * Shows what became of people only where nothing of it is small. A table or decomposition is shown
 * whole or hidden whole, so that no hidden part of it can be worked out from its other parts, its
 * margins in other tables or its coarser version.
 *
 * <p>Shown are those of which the compared numbers, the linked people and how they moved are all
 * shown, and of which every count is nobody or at least {@link DisclosureRule#minimum()} and every
 * base nobody or at least {@link DisclosureRule#base()}: stayers by both answers, as the movers
 * tell them, leavers and joiners, in the category and outside; each cell of a table, also of those
 * who joined, whom its columns would give away, and those who moved within what it puts together,
 * whom the movers would.
 *
 * <p><b>Not checked</b>: pairs of waves are judged one by one.
 */
public final class FlowControl {

  private final Instrument instrument;
  private final Strictness strictness;
  private final Results safe;
  private final ShownFigures before;
  private final TotalRows totals;
  private final Map<Compared, List<ComparisonRow>> compared = new HashMap<>();

  private record Compared(RowKey key, WavePair waves) {}

  private FlowControl(
      Instrument instrument, Strictness strictness, Results safe, ShownFigures before) {
    this.instrument = instrument;
    this.strictness = strictness;
    this.safe = safe;
    this.before = before;
    this.totals = new TotalRows(safe.estimates());
    for (ComparisonRow row : safe.comparisons()) {
      if (row.key().total() && !row.finitePopulation()) {
        compared
            .computeIfAbsent(new Compared(row.key(), row.waves()), k -> new ArrayList<>())
            .add(row);
      }
    }
  }

  /**
   * The control of one survey.
   *
   * @param rule the limits
   * @param instrument the survey's instrument
   * @param survey the survey
   * @param safe its tables, after disclosure control
   * @return the control
   */
  public static FlowControl of(
      DisclosureRule rule, Instrument instrument, Survey survey, Results safe) {
    return new FlowControl(
        instrument, new Strictness(rule, instrument, survey), safe, ShownFigures.NONE);
  }

  /**
   * The same control beside an earlier report: what that shows otherwise is hidden.
   *
   * @param shown the figures that the earlier report shows
   * @return the control
   */
  public FlowControl beside(ShownFigures shown) {
    return new FlowControl(instrument, strictness, safe, shown);
  }

  /**
   * What the earlier report shows and would have to be hidden.
   *
   * @param flows what became of the survey's people, before disclosure control
   * @return the tables; a report may be published only where there are none
   */
  public List<Exposed> exposed(Flows flows) {
    return new EarlierFlows(before, flows).exposed(flows, strictness::of).toList();
  }

  /**
   * The same with what may not be shown hidden.
   *
   * @param flows what became of the survey's people
   * @return as many decompositions and tables in the same order, some of them hidden
   */
  public Flows apply(Flows flows) {
    EarlierFlows earlier = new EarlierFlows(before, flows);
    List<Decomposition> decompositions =
        flows.decompositions().stream().map(change -> decomposition(change, earlier)).toList();
    return new Flows(
        decompositions,
        flows.transitions().stream().map(table -> table(table, flows, earlier)).toList(),
        new BalanceControl(instrument, strictness, safe, decompositions, earlier)
            .apply(flows.balances()));
  }

  private Decomposition decomposition(Decomposition change, EarlierFlows earlier) {
    Limits limits = strictness.of(change.key());
    boolean shown =
        !change.groups().isEmpty()
            && !earlier.changed(change.key(), change.waves())
            && compared(change.key(), change.waves())
            && !(change.weighted() && rounded(change.key(), change.waves()))
            && change.groups().stream().allMatch(group -> enough(group, limits));
    return shown ? change : change.hidden(RowMask.suppressed(change.key().measure(), limits));
  }

  /** Whether nobody of a group is told by its numbers. */
  static boolean enough(Group group, Limits limits) {
    boolean counts =
        group.in().isEmpty()
            || !(limits.hidesCount(group.in().getAsLong())
                || limits.hidesCount(group.of() - group.in().getAsLong()));
    return counts && !limits.hidesBase(group.of());
  }

  private Transitions table(Transitions table, Flows flows, EarlierFlows earlier) {
    Limits limits = strictness.of(table.key());
    boolean shown =
        table.shown()
            && !earlier.changed(table.key(), table.waves())
            && compared(table.key(), table.waves())
            && margins(table, table.waves().from())
            && margins(table, table.waves().to())
            && cells(table).noneMatch(limits::hidesCount)
            && bases(table).noneMatch(limits::hidesBase)
            && movedWithin(table, flows).noneMatch(limits::hidesCount);
    return shown ? table : table.hidden(RowMask.suppressed(table.key().measure(), limits));
  }

  /** Whether the weighted change is told in steps, which the parts would undo. */
  private boolean rounded(RowKey key, WavePair waves) {
    return compared.getOrDefault(new Compared(key, waves), List.of()).stream()
        .anyMatch(WeightedDigits::rounded);
  }

  /** Whether the comparison is told with its linked people and how they moved. */
  private boolean compared(RowKey key, WavePair waves) {
    List<ComparisonRow> rows = compared.getOrDefault(new Compared(key, waves), List.of());
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(
                row ->
                    row.difference().estimate().isPresent()
                        && row.bases().pairs().isPresent()
                        && row.movers().isPresent());
  }

  /** Whether the shares of a wave that the table's margins tell are shown. */
  private boolean margins(Transitions table, String wave) {
    List<EstimateRow> rows =
        totals.of(table.key().question()).stream()
            .filter(row -> row.wave().equals(wave) && !row.finitePopulation())
            .filter(row -> row.key().item().equals(table.key().item()))
            .filter(row -> !table.together() || row.key().category().equals(table.key().category()))
            .toList();
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.outcome().fold(e -> true, u -> true, s -> false));
  }

  private static LongStream cells(Transitions table) {
    return LongStream.concat(
        table.moves().stream().mapToLong(move -> move.n().orElse(0)),
        table.joined().stream().mapToLong(Long::longValue));
  }

  private static LongStream bases(Transitions table) {
    LongStream rows = table.moves().stream().mapToLong(move -> move.of().orElse(0));
    return LongStream.concat(
        rows, LongStream.of(table.joined().stream().mapToLong(Long::longValue).sum()));
  }

  /**
   * Those who moved up or down without leaving what a table puts together: all movers of the
   * question less those the table shows.
   */
  private LongStream movedWithin(Transitions table, Flows flows) {
    if (!table.together()) {
      return LongStream.empty();
    }
    Optional<Transitions> whole =
        flows.transitions().stream()
            .filter(other -> !other.together() && other.waves().equals(table.waves()))
            .filter(other -> other.key().question().equals(table.key().question()))
            .filter(other -> other.key().item().equals(table.key().item()))
            .findFirst();
    return whole.map(all -> movedWithin(table, all)).orElse(LongStream.empty());
  }

  private LongStream movedWithin(Transitions table, Transitions whole) {
    List<String> codes = whole.moves().stream().map(Move::from).distinct().toList();
    long up = 0;
    long down = 0;
    for (Move move : whole.moves()) {
      int to = codes.indexOf(move.to());
      up += to > codes.indexOf(move.from()) ? move.n().orElse(0) : 0;
      down += to >= 0 && to < codes.indexOf(move.from()) ? move.n().orElse(0) : 0;
    }
    String net = table.key().category();
    long in = crossed(table, Transitions.OTHER, net);
    long out = crossed(table, net, Transitions.OTHER);
    LongStream upper = LongStream.of(up - in, down - out);
    LongStream lower = LongStream.of(up - out, down - in);
    LongStream within =
        switch (side(table, codes)) {
          case 1 -> upper;
          case -1 -> lower;
          default -> LongStream.concat(upper, lower);
        };
    return within.map(Math::abs);
  }

  /** Where the net's categories lie: 1 above all others, -1 below all others, else 0. */
  private int side(Transitions table, List<String> codes) {
    List<Integer> net =
        instrument.question(table.key().question()).stream()
            .flatMap(question -> question.codes().net(table.key().category()).stream())
            .flatMap(found -> found.codes().stream())
            .map(codes::indexOf)
            .sorted()
            .toList();
    if (net.isEmpty() || net.get(net.size() - 1) - net.get(0) != net.size() - 1) {
      return 0;
    }
    return net.get(0) == 0 ? -1 : net.get(net.size() - 1) == codes.size() - 1 ? 1 : 0;
  }

  private static long crossed(Transitions table, String from, String to) {
    return table.moves().stream()
        .filter(move -> move.from().equals(from) && move.to().equals(to))
        .map(Move::n)
        .mapToLong(OptionalLong::getAsLong)
        .sum();
  }
}
