package org.plait.disclosure.row;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.HiddenGroups;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.MoveCells;
import org.plait.disclosure.cell.RowCells;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.sum.SumsOfPeople;
import org.plait.statistics.ClusterVariance;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;

/** Hides every row that is worked out from a hidden cell. */
public final class RowMask {

  private final Cells cells;
  private final RowCells rows;
  private final Strictness strictness;
  private final Set<CellKey> blocksWithHidden = new HashSet<>();
  private final HiddenGroups groups;

  /** Of tables of which some cells are hidden. */
  public RowMask(Cells cells, RowCells rows, Strictness strictness) {
    this.cells = cells;
    this.rows = rows;
    this.strictness = strictness;
    for (int count : cells.of(Kind.COUNT)) {
      if (cells.hidden(count)) {
        blocksWithHidden.add(cells.key(count).withCategory(""));
      }
    }
    this.groups = new HiddenGroups(cells);
  }

  /**
   * Whether a number estimated by strata stands beside a hidden group: it is another sum of the
   * groups' numbers than that without strata, and both together would tell two of them.
   */
  private boolean besideHidden(RowKey key, String method, boolean finite, String wave) {
    return finite && method.contains(ClusterVariance.WITHIN_STRATA) && groups.of(key, wave);
  }

  /** The row of an answer, suppressed where its number or its base is hidden. */
  public EstimateRow estimate(EstimateRow row) {
    boolean baseHidden = baseHidden(row.key(), row.wave());
    boolean small =
        baseHidden
            || hidden(row.key(), row.wave())
            || besideHidden(row.key(), row.method(), row.finitePopulation(), row.wave());
    return small ? hide(row, !baseHidden) : row;
  }

  /** Whether a share of these people is hidden. */
  boolean hides(RowKey key, String wave) {
    return baseHidden(key, wave) || hidden(key, wave);
  }

  /** Rows of response, with what they say about each other. */
  public List<EstimateRow> response(List<EstimateRow> response) {
    AboutResponse about = new AboutResponse(cells, response);
    return response.stream()
        .map(row -> about.hides(row) ? hide(row, false) : response(about.rounded(row)))
        .toList();
  }

  private EstimateRow response(EstimateRow row) {
    CellKey key = CellKey.of(Kind.PEOPLE, row.key(), row.wave());
    boolean rate = row.key().category().equals(CountReader.RATE);
    boolean small =
        rate
            ? cells.hidden(key.withCategory(CountReader.RESPONDENTS))
                || cells.hidden(key.withCategory(CountReader.NOT_RESPONDING))
            : cells.hidden(key);
    return small ? hide(row, rate) : row;
  }

  /** Who stayed, left or joined; the share who stayed with everything that it tells of. */
  public EstimateRow people(EstimateRow row) {
    CellKey key = CellKey.of(Kind.PEOPLE, row.key(), row.wave());
    if (!key.category().equals(CountReader.RETENTION)) {
      boolean few =
          key.category().equals(CountReader.CUMULATIVE)
              && cells.hidden(key.withCategory(CountReader.NOT_CUMULATIVE));
      return few || cells.hidden(key) ? hide(row, true) : row;
    }
    boolean goneHidden = cells.hidden(key.withCategory(SumsOfPeople.GONE));
    boolean small =
        goneHidden
            || cells.hidden(key.withCategory(SumsOfPeople.STAYERS))
            || cells.hidden(key.withCategory(SumsOfPeople.LEAVERS))
            || cells.hidden(key.withCategory(CountReader.LEFT_ELIGIBLE));
    return small ? hide(row, !goneHidden) : row;
  }

  /** The row of a reason for no answer. */
  public EstimateRow missing(EstimateRow row) {
    boolean ofAsked = !row.key().category().equals(CountReader.NOT_ASKED);
    boolean askedHidden = ofAsked && cells.hidden(rows.asked(row.key(), row.wave()));
    boolean small = cells.hidden(CellKey.of(Kind.MISSING, row.key(), row.wave()));
    return small || askedHidden ? hide(row, !askedHidden) : row;
  }

  /** The row of a comparison, suppressed where either wave's number is hidden. */
  public ComparisonRow comparison(ComparisonRow row) {
    RowKey key = row.key();
    Limits limits = strictness.of(key);
    boolean small =
        hidden(key, row.waves().from())
            || hidden(key, row.waves().to())
            || baseHidden(key, row.waves().from())
            || baseHidden(key, row.waves().to())
            || besideHidden(key, row.method(), row.finitePopulation(), row.waves().from())
            || besideHidden(key, row.method(), row.finitePopulation(), row.waves().to())
            || row.bases().from().filter(limits::hidesBase).isPresent()
            || row.bases().to().filter(limits::hidesBase).isPresent();
    return small ? hide(row, limits) : withoutHiddenMoves(row, limits);
  }

  /** Whether the number in the category, or any number behind a mean or rank, is hidden. */
  private boolean hidden(RowKey key, String wave) {
    CellKey count = rows.count(key, wave);
    boolean ofAll = !rows.share(key) && rows.givesCategoriesAway(key.question());
    return ofAll ? blocksWithHidden.contains(count.withCategory("")) : cells.hidden(count);
  }

  private boolean baseHidden(RowKey key, String wave) {
    return cells.hidden(rows.base(key, wave)) || cells.hidden(rows.valid(key, wave));
  }

  private EstimateRow hide(EstimateRow row, boolean denominatorShown) {
    return hide(row, denominatorShown, strictness.of(row.key()));
  }

  /** The row with nothing left but what it is about and, where it may stay, its denominator. */
  public static EstimateRow hide(EstimateRow row, boolean denominatorShown, Limits limits) {
    Base base =
        denominatorShown
            ? new Base(OptionalLong.empty(), row.base().denominator(), OptionalLong.empty())
            : Base.HIDDEN;
    return new EstimateRow(
        row.key(),
        row.waves(),
        new Suppressed(row.outcome().measure(), limits.words()),
        base,
        row.finitePopulation(),
        Optional.empty(),
        row.weighted(),
        row.method());
  }

  /**
   * Without the number of linked respondents and how they moved, where those are hidden; then not
   * at all beside another row, since a test of those who moved tells how many they are.
   */
  private ComparisonRow withoutHiddenMoves(ComparisonRow row, Limits limits) {
    boolean pairs = MoveCells.linked(row).stream().anyMatch(cells::hidden);
    boolean moves = pairs || MoveCells.moved(row).stream().anyMatch(cells::hidden);
    boolean beside = row.role() == Role.COMPANION;
    if (MoveCells.linkedOnly(row) && (pairs || (moves && beside))) {
      return hide(row, limits);
    }
    if (!moves) {
      return row;
    }
    Bases bases = row.bases();
    Bases told = pairs ? new Bases(bases.from(), bases.to(), Optional.empty()) : bases;
    return linkedAs(row, told, Optional.empty());
  }

  /** A row that tells no more of the linked people than another about the same answers does. */
  public static ComparisonRow linkedAs(ComparisonRow safe, ComparisonRow row) {
    return linkedAs(row, safe.bases(), row.movers().filter(m -> safe.movers().isPresent()));
  }

  private static ComparisonRow linkedAs(ComparisonRow row, Bases bases, Optional<Movers> movers) {
    return row.told(row.difference(), bases, movers);
  }

  /** What stands in place of a hidden number. */
  public static Outcome suppressed(String measure, Limits limits) {
    return new Suppressed(measure, limits.words());
  }

  /** The row with nothing left but what it is about and how it was made. */
  public static ComparisonRow hide(ComparisonRow row, Limits limits) {
    return new ComparisonRow(
        row.key(),
        row.waves(),
        row.role(),
        row.design(),
        new Suppressed(row.difference().measure(), limits.words()),
        row.finitePopulation(),
        row.weighted(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bases.HIDDEN,
        Optional.empty(),
        row.comparability(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        row.method());
  }
}
