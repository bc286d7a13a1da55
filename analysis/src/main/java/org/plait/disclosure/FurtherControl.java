package org.plait.disclosure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Flows;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.study.DisclosureRule;
import org.plait.study.WavePair;

/**
 * Hides what stands beside the comparisons wherever a number it is worked out from is hidden, or is
 * not told at all: the groups of a contrast and everybody, both surveys, every wave before and
 * after an event and every comparison between them; the deciding row of another analysis, which
 * tells no more of linked people than the comparison does.
 *
 * <p>Linked people alone are shown only where their number, how they moved and every {@link
 * Decomposition} of the same answers are: their shares, which the interval gives away, leave those
 * who left or joined as the remainder. Where the weighted change of everybody is told in steps,
 * what else is weighted about it is hidden.
 */
public final class FurtherControl {

  private static final Set<String> SHARES =
      Set.of(Measure.PROPORTION.word(), Measure.TOP_BOX.word());

  /** The ways that count linked people only. */
  private static final Set<Way> LINKED_ONLY =
      EnumSet.of(Way.BALANCED_PANEL, Way.INVERSE_PROBABILITY);

  private final Limits limits;
  private final Map<Compared, ComparisonRow> compared = new HashMap<>();
  private final Set<Compared> rounded = new HashSet<>();
  private final Map<String, Results> bySurvey = new HashMap<>();
  private final List<Decomposition> decompositions;

  private record Compared(RowKey key, WavePair waves) {}

  private FurtherControl(DisclosureRule rule, List<Results> safe, Flows flows) {
    this.limits = Limits.of(rule);
    this.decompositions = flows.decompositions();
    for (Results results : safe) {
      bySurvey.put(results.survey(), results);
      for (ComparisonRow row : results.comparisons()) {
        if (!row.finitePopulation()) {
          Compared place = new Compared(row.key(), row.waves());
          compared.merge(place, row, FurtherControl::lessShown);
          if (WeightedDigits.rounded(row)) {
            rounded.add(place);
          }
        }
      }
    }
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

  /**
   * Of two rows about the same the one that shows less: hidden, or without its movers. A test
   * hidden because few moved leaves the row it stands beside, which does not tell them either.
   */
  private static ComparisonRow lessShown(ComparisonRow one, ComparisonRow other) {
    if (fewMoved(one, other)) {
      return other;
    }
    if (fewMoved(other, one)) {
      return one;
    }
    return hidden(other) || (!hidden(one) && other.movers().isEmpty()) ? other : one;
  }

  private static boolean fewMoved(ComparisonRow companion, ComparisonRow deciding) {
    return hidden(companion)
        && companion.role() == Role.COMPANION
        && !hidden(deciding)
        && deciding.role() != Role.COMPANION
        && deciding.movers().isEmpty()
        && deciding.bases().pairs().isPresent();
  }

  private ContrastRow contrast(ContrastRow row) {
    boolean shown =
        switch (row.kind()) {
          case GROUP_DIFFERENCE -> groups(row);
          case SURVEY_DIFFERENCE -> surveys(row);
          case EVENT -> waves(row);
        };
    Set<RowKey> everybody = everybody(row);
    boolean steps = row.weighted() && rounded.stream().anyMatch(r -> everybody.contains(r.key()));
    if (!shown || steps) {
      return row.hidden(RowMask.suppressed(row.key().measure(), limits));
    }
    boolean linked =
        compared.values().stream()
            .anyMatch(r -> everybody.contains(r.key()) && LinkedDigits.tell(r));
    return linked ? LinkedDigits.of(row) : row;
  }

  /** Everybody of the survey, and between two surveys of the other as well. */
  private static Set<RowKey> everybody(ContrastRow row) {
    return row.kind() == ContrastRow.Kind.SURVEY_DIFFERENCE
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
    return shown(row.key(), row.waves())
        .map(own -> LinkedDigits.tell(own) || steps(row) ? LinkedDigits.of(row) : row)
        .orElseGet(row::hidden);
  }

  private boolean steps(PrecisionRow row) {
    return rounded.contains(new Compared(row.key(), row.waves()));
  }

  private boolean groups(ContrastRow row) {
    RowKey key = row.key();
    Optional<ComparisonRow> all = shown(key.ofEverybody(), row.waves());
    return all.isPresent()
        && row.restsOn().stream()
            .allMatch(
                group ->
                    shown(key.withGroup(group), row.waves())
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
    return everybody(row).stream().allMatch(key -> shown(key, row.waves()).isPresent());
  }

  private boolean waves(ContrastRow row) {
    List<String> waves = row.restsOn();
    return waves.stream().allMatch(wave -> shown(row.key(), wave))
        && compared.entrySet().stream()
            .filter(e -> e.getKey().key().equals(row.key()))
            .filter(e -> waves.contains(e.getKey().waves().from()))
            .filter(e -> waves.contains(e.getKey().waves().to()))
            .noneMatch(e -> hidden(e.getValue()));
  }

  private Optional<ComparisonRow> shown(RowKey key, WavePair waves) {
    return Optional.ofNullable(compared.get(new Compared(key, waves))).filter(row -> !hidden(row));
  }

  /** Whether every number of a wave that the row is worked out from is shown. */
  private boolean shown(RowKey key, String wave) {
    Results results = bySurvey.get(key.survey());
    boolean share = SHARES.contains(key.measure());
    List<EstimateRow> rows =
        Stream.concat(results.estimates().stream(), results.scales().stream())
            .filter(r -> r.wave().equals(wave) && !r.finitePopulation() && r.key().total())
            .filter(
                r ->
                    share
                        ? r.key().equals(key)
                        : r.key().question().equals(key.question())
                            && r.key().item().equals(key.item()))
            .toList();
    return !rows.isEmpty() && rows.stream().allMatch(r -> r.outcome().estimate().isPresent());
  }

  private SensitivityRow sensitivity(SensitivityRow row) {
    Optional<ComparisonRow> primary = shown(row.primary(), row.row().waves());
    Optional<ComparisonRow> own = shown(row.row().key(), row.row().waves());
    boolean panel = LINKED_ONLY.contains(row.way());
    boolean steps =
        row.row().weighted() && rounded.contains(new Compared(row.row().key(), row.row().waves()));
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

  private static boolean hidden(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }
}
