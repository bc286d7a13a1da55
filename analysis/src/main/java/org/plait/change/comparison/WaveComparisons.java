package org.plait.change.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.plait.change.question.Answers;
import org.plait.change.question.CountTables;
import org.plait.change.question.PopulationBase;
import org.plait.change.question.Quantity;
import org.plait.change.question.StratifiedBase;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.question.WavePairs;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.instrument.Comparability;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.design.StratifiedPopulation;
import org.plait.statistics.design.StratifiedPopulationChange;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/** The rows of two waves' differences, still without adjustment and verdict. */
public final class WaveComparisons {

  private final Panel panel;
  private final List<Subgroup> groups;
  private final AnalysisSettings settings;
  private final WaveLinks links;
  private final WaveWeights weights;
  private final PopulationBase population;
  private final StratifiedBase strata;

  public WaveComparisons(
      Panel panel,
      List<Subgroup> groups,
      WaveLinks links,
      WaveWeights weights,
      AnalysisSettings settings) {
    this.panel = panel;
    this.groups = groups;
    this.links = links;
    this.weights = weights;
    this.settings = settings;
    this.population = new PopulationBase(panel);
    this.strata = new StratifiedBase(panel);
  }

  /**
   * By pair of waves that asked it and group.
   *
   * @param analysis what is compared
   * @param comparable how two waves' answers compare
   * @param offeredAlike whether two waves offered the same of what the quantity gathers
   */
  public List<ComparisonRow> of(
      Analysis analysis,
      Function<WavePair, Comparability> comparable,
      BiPredicate<PanelWave, PanelWave> offeredAlike) {
    List<String> asked =
        panel.waves().stream()
            .filter(wave -> analysis.quantity().answers().apply(wave).isPresent())
            .map(PanelWave::id)
            .toList();
    CountTables tables = new CountTables(panel, links);
    List<ComparisonRow> rows = new ArrayList<>();
    for (WavePair pair : WavePairs.among(asked, settings.compare())) {
      if (offeredAlike.test(panel.wave(pair.from()), panel.wave(pair.to()))) {
        for (Subgroup group : groups) {
          addGroup(rows, tables, analysis, pair, group, comparable.apply(pair));
        }
      }
    }
    return rows;
  }

  private void addGroup(
      List<ComparisonRow> rows,
      CountTables tables,
      Analysis analysis,
      WavePair pair,
      Subgroup group,
      Comparability question) {
    boolean known =
        group.tells(analysis.quantity())
            && group.knownIn(panel.wave(pair.from()))
            && group.knownIn(panel.wave(pair.to()));
    if (!known) {
      return;
    }
    Comparability comparability = question.worse(group.comparability(pair));
    Role role = group.everybody() ? analysis.role() : Role.EXPLORATORY;
    SeriesComparison primary =
        series(tables, analysis.quantity(), pair, group, role, comparability);
    if (comparability == Comparability.NOT_COMPARABLE) {
      if (group.everybody()) {
        rows.add(primary.notCompared());
      }
      return;
    }
    ComparisonRow row = decisive(primary, analysis.quantity(), pair, group);
    List<ComparisonRow> companions = new ArrayList<>();
    unweighted(row, primary, analysis.quantity()).ifPresent(companions::add);
    finite(primary, analysis.quantity(), pair, group).ifPresent(companions::add);
    for (Quantity beside : analysis.beside()) {
      SeriesComparison companion =
          series(tables, beside, pair, group, Role.COMPANION, comparability);
      ComparisonRow other = decisive(companion, beside, pair, group);
      row = Directions.disagree(row, other, analysis.towards()) ? Directions.flagged(row) : row;
      companions.add(other);
      unweighted(other, companion, beside).ifPresent(companions::add);
      finite(companion, beside, pair, group).ifPresent(companions::add);
    }
    if (analysis.signedRank() && group.everybody()) {
      signedRank(tables, primary, analysis, pair, comparability).ifPresent(companions::add);
    }
    rows.add(row);
    rows.addAll(companions);
  }

  /** The weighted row where there are weights, else the only one. */
  private ComparisonRow decisive(
      SeriesComparison series, Quantity quantity, WavePair pair, Subgroup group) {
    PanelWave from = panel.wave(pair.from());
    PanelWave to = panel.wave(pair.to());
    Answers earlier = quantity.answers().apply(from).orElseThrow();
    Answers later = quantity.answers().apply(to).orElseThrow();
    SeriesComparison decisive =
        weights.of(from, earlier, to, later, group, panel).map(series::weighted).orElse(series);
    return compare(decisive, quantity);
  }

  /** The row without weights, beside a weighted one. */
  private static Optional<ComparisonRow> unweighted(
      ComparisonRow decisive, SeriesComparison series, Quantity quantity) {
    return decisive.weighted() ? Optional.of(compare(series.beside(), quantity)) : Optional.empty();
  }

  /** The ranks of linked respondents: of the numbers compared, or of the ordered answers. */
  private Optional<ComparisonRow> signedRank(
      CountTables tables,
      SeriesComparison primary,
      Analysis analysis,
      WavePair pair,
      Comparability comparability) {
    if (analysis.quantity().measure() != Measure.TOP_BOX) {
      return primary.signedRank();
    }
    Quantity ordered = analysis.beside().get(0);
    return series(tables, ordered, pair, Subgroup.EVERYBODY, Role.COMPANION, comparability)
        .signedRank();
  }

  private SeriesComparison series(
      CountTables tables,
      Quantity quantity,
      WavePair pair,
      Subgroup group,
      Role role,
      Comparability comparability) {
    return SeriesComparison.of(
        quantity.key(panel.survey().id(), group),
        pair,
        role,
        comparability,
        waves(tables, quantity, panel.wave(pair.from()), panel.wave(pair.to()), group),
        settings.confidence());
  }

  private TwoWaves waves(
      CountTables tables, Quantity quantity, PanelWave from, PanelWave to, Subgroup group) {
    Answers earlier = quantity.answers().apply(from).orElseThrow();
    Answers later = quantity.answers().apply(to).orElseThrow();
    return tables.orSingle(from, earlier, to, later, group);
  }

  public static ComparisonRow compare(SeriesComparison series, Quantity quantity) {
    return switch (quantity.measure()) {
      case PROPORTION, TOP_BOX, OF_ASKED -> series.proportions();
      case MEAN, SCORE -> series.means();
      case RELATIVE_EFFECT -> series.relativeEffect();
      case COUNT, MEDIAN ->
          throw new IllegalArgumentException(quantity.measure().word() + " is never compared");
    };
  }

  private Optional<ComparisonRow> finite(
      SeriesComparison series, Quantity quantity, WavePair pair, Subgroup group) {
    Optional<StratifiedPopulationChange> change = ofStrata(quantity, pair, group);
    if (change.isPresent()) {
      return ofStrata(change.get(), quantity)
          .map(outcome -> series.finite(outcome, MethodWords.STRATIFIED, population.standing()));
    }
    Optional<Populations> people = population.of(quantity, group, pair);
    return switch (quantity.measure()) {
      case PROPORTION, TOP_BOX, OF_ASKED ->
          people.map(n -> series.proportionsOf(n, population.standing()));
      case MEAN, SCORE -> people.map(n -> series.meansOf(n, population.standing()));
      case RELATIVE_EFFECT, COUNT, MEDIAN -> Optional.empty();
    };
  }

  /** The difference in populations whose strata are counted; none of ranks. */
  private Optional<Outcome> ofStrata(StratifiedPopulationChange change, Quantity quantity) {
    return switch (quantity.measure()) {
      case PROPORTION, TOP_BOX, OF_ASKED -> Optional.of(change.share(settings.confidence()));
      case MEAN, SCORE -> Optional.of(change.mean(settings.confidence()));
      case RELATIVE_EFFECT, COUNT, MEDIAN -> Optional.empty();
    };
  }

  private Optional<StratifiedPopulationChange> ofStrata(
      Quantity quantity, WavePair pair, Subgroup group) {
    Optional<StratifiedPopulation> from = ofStrata(quantity, group, panel.wave(pair.from()));
    Optional<StratifiedPopulation> to = ofStrata(quantity, group, panel.wave(pair.to()));
    return from.flatMap(f -> to.map(t -> StratifiedPopulationChange.of(f, t)));
  }

  private Optional<StratifiedPopulation> ofStrata(
      Quantity quantity, Subgroup group, PanelWave wave) {
    return quantity
        .answers()
        .apply(wave)
        .flatMap(answers -> strata.of(quantity, group, wave, answers));
  }
}
