package org.plait.disclosure.rounding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.scale.ScaleQuality;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.trend.TrendRow;
import org.plait.coding.gap.CodebookGaps;
import org.plait.disclosure.cell.Rounding;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.study.report.DisclosureRule;

/**
 * Rounds everything that a report tells, once all of it went through disclosure control: no format
 * sees an exact count. Words of the codebook's gaps are left out, as none of their statistics can
 * be told of rounded counts. With a profile of exact counts nothing changes.
 */
public final class RoundedTables {

  private final Rounding rounding;

  private RoundedTables(Rounding rounding) {
    this.rounding = rounding;
  }

  /**
   * The rounding of a study.
   *
   * @param rule what may be shown
   * @return the rounding
   */
  public static RoundedTables of(DisclosureRule rule) {
    return new RoundedTables(Rounding.of(rule));
  }

  /**
   * Tables of a survey.
   *
   * @param safe the tables after disclosure control
   * @return as many rows in the same order
   */
  public Results results(Results safe) {
    if (rounding.none()) {
      return safe;
    }
    RoundedRows rows = new RoundedRows(rounding);
    return new Results(
        safe.survey(),
        rows.estimates(safe.estimates()),
        rows.comparisons(safe.comparisons()),
        rows.estimates(safe.scales()),
        rows.estimates(safe.response()),
        rows.estimates(safe.attrition()),
        rows.estimates(safe.missing()));
  }

  /**
   * Tables of themes.
   *
   * @param safe the tables after disclosure control
   * @return as many rows in the same order
   */
  public ThemeTables themes(ThemeTables safe) {
    if (rounding.none()) {
      return safe;
    }
    RoundedRows rows = new RoundedRows(rounding);
    return new ThemeTables(
        rows.estimates(safe.estimates()), rows.comparisons(safe.comparisons()), safe.response());
  }

  /**
   * Any rows of estimates.
   *
   * @param safe the rows after disclosure control
   * @return as many rows in the same order
   */
  public List<EstimateRow> rows(List<EstimateRow> safe) {
    return new RoundedRows(rounding).estimates(safe);
  }

  /**
   * What the codebook may lack.
   *
   * @param safe what may be shown of it
   * @return nothing where counts are rounded
   */
  public CodebookGaps gaps(CodebookGaps safe) {
    return rounding.none() ? safe : CodebookGaps.NONE;
  }

  /**
   * What stands beside the comparisons; without associations, which are worked out from tables that
   * are rounded already.
   *
   * @param safe the rows after disclosure control
   * @return as many rows in the same order
   */
  public FurtherResults further(FurtherResults safe) {
    if (rounding.none()) {
      return safe;
    }
    RoundedRows rows = new RoundedRows(rounding);
    Map<String, List<ScaleQuality>> scales = new TreeMap<>();
    safe.scales()
        .forEach((id, all) -> scales.put(id, all.stream().map(s -> scale(s, rows)).toList()));
    return new FurtherResults(
            safe.contrasts().stream().map(row -> contrast(row, rows)).toList(),
            safe.sensitivity().stream().map(row -> row.with(rows.comparison(row.row()))).toList(),
            safe.precision().stream().map(RoundedTables::precision).toList())
        .with(flows(safe.flows(), rows))
        .withScales(scales)
        .withModels(safe.models().stream().map(RoundedTables::model).toList());
  }

  private static PrecisionRow precision(PrecisionRow row) {
    return LinkedDigits.of(row);
  }

  private ContrastRow contrast(ContrastRow row, RoundedRows rows) {
    ContrastRow coarse = LinkedDigits.of(row);
    long people = row.n().orElse(rounding.step());
    return coarse.told(
        coarse.difference().map(outcome -> rows.coarse(outcome, people)), rounding.of(row.n()));
  }

  private ScaleQuality scale(ScaleQuality scale, RoundedRows rows) {
    // The screen counts items, not people.
    return new ScaleQuality(
        scale.scale(), rows.estimates(scale.consistency()), scale.screen(), scale.flagged());
  }

  private static ModelResult model(ModelResult model) {
    return model.shown(
        model.rows().stream().map(ModelRow::withoutCounts).toList(),
        model.unweighted().map(RoundedTables::model));
  }

  private Flows flows(Flows flows, RoundedRows rows) {
    return new Flows(
        flows.decompositions().stream().map(change -> decomposition(change, rows)).toList(),
        flows.transitions().stream().map(this::transitions).toList(),
        flows.balances().stream().map(balance -> balance(balance, rows)).toList());
  }

  private Decomposition decomposition(Decomposition change, RoundedRows rows) {
    List<Part> parts =
        change.parts().stream()
            .map(
                part ->
                    new Part(
                        part.kind(),
                        rows.coarse(
                            part.change(),
                            Math.min(
                                part.from().orElse(Long.MAX_VALUE),
                                part.to().orElse(Long.MAX_VALUE))),
                        rounding.of(part.from()),
                        rounding.of(part.to())))
            .toList();
    List<Group> groups =
        change.groups().stream()
            .map(group -> new Group(rounding.of(group.in()), rounding.of(group.of())))
            .toList();
    return new Decomposition(change.key(), change.waves(), change.weighted(), parts, groups);
  }

  private Transitions transitions(Transitions table) {
    return new Transitions(
        table.key(),
        table.waves(),
        table.moves().stream().map(this::move).toList(),
        table.joined().stream().map(rounding::of).toList());
  }

  private Move move(Move move) {
    if (move.n().isEmpty() || move.of().isEmpty()) {
      return move;
    }
    long n = rounding.of(move.n().getAsLong());
    long of = rounding.of(move.of().getAsLong());
    Outcome share = move.share().fold(e -> share(e, n, of), u -> u, s -> s);
    return new Move(move.from(), move.to(), share, rounding.of(move.n()), rounding.of(move.of()));
  }

  private static Outcome share(Estimate estimate, long n, long of) {
    if (of == 0) {
      return estimate;
    }
    Estimate share = Estimate.of(estimate.measure(), (double) n / of, of, estimate.method());
    Optional<Interval> interval =
        estimate.interval().map(own -> RoundedRows.wilson(n, of, own.confidenceLevel()));
    return interval.map(share::withInterval).orElse(share);
  }

  private Balance balance(Balance balance, RoundedRows rows) {
    return balance.outcome().estimate().isPresent()
        ? balance.told(rows.coarse(balance.outcome(), balance.outcome().estimate().get().n()))
        : balance;
  }

  /**
   * What rose or fell over all the waves.
   *
   * @param safe the rows after disclosure control
   * @return as many rows in the same order
   */
  public List<TrendRow> trends(List<TrendRow> safe) {
    if (rounding.none()) {
      return safe;
    }
    RoundedRows rows = new RoundedRows(rounding);
    return safe.stream().map(row -> trend(row, rows)).toList();
  }

  private TrendRow trend(TrendRow row, RoundedRows rows) {
    TrendRow.Bases bases =
        new TrendRow.Bases(
            row.bases().waves().stream().map(rounding::of).toList(),
            rounding.of(row.bases().people()),
            List.of(),
            row.bases().years());
    return row.coarser(
            outcome -> rows.coarse(outcome, row.bases().fewest().orElse(1L)),
            LinkedDigits::of,
            LinkedDigits::probability)
        .with(bases);
  }
}
