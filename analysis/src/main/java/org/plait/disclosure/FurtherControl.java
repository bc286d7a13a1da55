package org.plait.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Flows;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.disclosure.rounding.ShownTables;
import org.plait.disclosure.row.RowMask;
import org.plait.study.report.DisclosureRule;

/**
 * Hides what stands beside the comparisons wherever a number it is worked out from is hidden, or is
 * not told at all: the groups of a contrast and everybody, both surveys, in one wave or between
 * two, every wave before and after an event and every comparison between them; the deciding row of
 * another analysis, which tells no more of linked people than the comparison does.
 *
 * <p>Linked people alone are shown only where their number, how they moved and every {@link
 * Decomposition} of the same answers are: their shares, which the interval gives away, leave those
 * who left or joined as the remainder. Where the weighted change of everybody is told in steps,
 * what else is weighted about it is hidden.
 */
public final class FurtherControl {

  /** The ways that count linked people only. */
  private static final Set<Way> LINKED_ONLY =
      EnumSet.of(Way.BALANCED_PANEL, Way.INVERSE_PROBABILITY);

  private final Limits limits;
  private final ShownTables tables;
  private final List<Decomposition> decompositions;

  private FurtherControl(DisclosureRule rule, List<Results> safe, Flows flows) {
    this.limits = Limits.of(rule);
    this.decompositions = flows.decompositions();
    this.tables = ShownTables.of(safe);
  }

  /**
   * The control of a study.
   *
   * @param rule the limits
   * @param safe the tables of each survey, after disclosure control
   * @param flows what became of people, after {@link FlowControl}
   * @return the control
   */
  public static FurtherControl of(DisclosureRule rule, List<Results> safe, Flows flows) {
    return new FurtherControl(rule, safe, flows);
  }

  /**
   * The same rows with what may not be shown hidden; without flows, which {@link FlowControl}
   * judges.
   *
   * @param further what stands beside the comparisons
   * @return as many rows in the same order, some of them hidden
   */
  public FurtherResults apply(FurtherResults further) {
    return new FurtherResults(
        further.contrasts().stream().map(this::contrast).toList(),
        further.sensitivity().stream().map(this::sensitivity).toList(),
        further.precision().stream().map(this::precision).toList());
  }

  private ContrastRow contrast(ContrastRow row) {
    boolean shown =
        switch (row.kind()) {
          case GROUP_DIFFERENCE -> groups(row);
          case SURVEY_DIFFERENCE -> surveys(row);
          case SURVEYS_IN_WAVE -> inWave(row);
          case ORGANISATION_PAIRS -> inWave(row) && !limits.strict().hidesBase(row.n().orElse(0));
          case EVENT -> tables.waves(row.key(), row.restsOn());
        };
    Set<RowKey> everybody = everybody(row);
    boolean steps = row.weighted() && tables.weightedSteps(everybody);
    if (!shown || steps) {
      return row.hidden(RowMask.suppressed(row.key().measure(), limits));
    }
    boolean organisations = row.kind() == ContrastRow.Kind.ORGANISATION_PAIRS;
    return organisations || tables.linkedDigits(everybody) ? LinkedDigits.of(row) : row;
  }

  /** Everybody of the survey, and between two surveys of the other as well. */
  private static Set<RowKey> everybody(ContrastRow row) {
    return row.kind().betweenSurveys()
        ? Set.of(row.key().ofEverybody(), otherSurvey(row))
        : Set.of(row.key().ofEverybody());
  }

  /** {@code restsOn} is the question of the other survey. */
  private static RowKey otherSurvey(ContrastRow row) {
    RowKey key = row.key();
    return new RowKey(
        key.group(), row.restsOn().get(0), key.item(), key.category(), "", "", key.measure());
  }

  private PrecisionRow precision(PrecisionRow row) {
    boolean steps = tables.weightedSteps(row.key(), row.waves());
    return tables
        .comparison(row.key(), row.waves())
        .map(own -> LinkedDigits.tell(own) || steps ? LinkedDigits.of(row) : row)
        .orElseGet(row::hidden);
  }

  private boolean groups(ContrastRow row) {
    RowKey key = row.key();
    Optional<ComparisonRow> all = tables.comparison(key.ofEverybody(), row.waves());
    return all.isPresent()
        && row.restsOn().stream()
            .allMatch(
                group ->
                    tables
                        .comparison(key.withGroup(group), row.waves())
                        .filter(own -> row.joint() || enoughElse(all.get(), own))
                        .isPresent());
  }

  /** Whether everybody else is a group that could be shown. */
  private boolean enoughElse(ComparisonRow all, ComparisonRow group) {
    return enoughElse(all.bases().from(), group.bases().from())
        && enoughElse(all.bases().to(), group.bases().to());
  }

  private boolean enoughElse(Optional<Long> all, Optional<Long> group) {
    return all.isPresent()
        && group.isPresent()
        && !limits.strict().hidesBase(all.get() - group.get());
  }

  private boolean surveys(ContrastRow row) {
    return everybody(row).stream().allMatch(key -> tables.comparison(key, row.waves()).isPresent());
  }

  private boolean inWave(ContrastRow row) {
    return everybody(row).stream().allMatch(key -> tables.waves(key, List.of(row.waves().from())));
  }

  private SensitivityRow sensitivity(SensitivityRow row) {
    Optional<ComparisonRow> primary = tables.comparison(row.primary(), row.row().waves());
    Optional<ComparisonRow> own = tables.comparison(row.row().key(), row.row().waves());
    boolean panel = LINKED_ONLY.contains(row.way());
    boolean steps =
        row.row().weighted() && tables.weightedSteps(row.row().key(), row.row().waves());
    if (primary.isEmpty()
        || own.isEmpty()
        || steps
        || (panel && !linkedAlone(row, primary.get()))) {
      return row.hidden(RowMask.hide(row.row(), limits));
    }
    ComparisonRow told =
        panel
            ? LinkedDigits.alone(row.row())
            : LinkedDigits.of(RowMask.linkedAs(own.get(), row.row()));
    return row.with(told);
  }

  private boolean linkedAlone(SensitivityRow row, ComparisonRow primary) {
    List<Decomposition> apart =
        decompositions.stream()
            .filter(d -> d.waves().equals(primary.waves()) && sameAnswers(d.key(), row.primary()))
            .toList();
    return primary.movers().isPresent()
        && primary.bases().pairs().filter(n -> !limits.strict().hidesBase(n)).isPresent()
        && !apart.isEmpty()
        && apart.stream().noneMatch(d -> d.groups().isEmpty());
  }

  private static boolean sameAnswers(RowKey one, RowKey primary) {
    return one.survey().equals(primary.survey())
        && one.question().equals(primary.question())
        && one.item().equals(primary.item())
        && (primary.category().isEmpty() || one.category().equals(primary.category()));
  }
}
