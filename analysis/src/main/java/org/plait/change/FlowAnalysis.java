package org.plait.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.ComparisonRow.Role;
import org.plait.change.Decomposition.Group;
import org.plait.change.Decomposition.Kind;
import org.plait.change.Decomposition.Part;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.paired.NetChange;
import org.plait.study.AnalysisSettings;
import org.plait.study.WavePair;

/**
 * Takes the changes of a linked survey apart by who answered, and follows the answers of everybody
 * from wave to wave. Questions that follow from others are left out: their people are told with
 * those.
 */
public final class FlowAnalysis {

  private static final Set<Measure> SHARES = EnumSet.of(Measure.PROPORTION, Measure.TOP_BOX);
  private static final Set<Measure> MEANS = EnumSet.of(Measure.MEAN, Measure.SCORE);

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the pairs of waves and the confidence level
   */
  public FlowAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * Everything about the people of one survey, in study order.
   *
   * @param panel the survey's linked waves
   * @return the flows; nothing where the survey does not link
   */
  public Flows of(Panel panel) {
    if (!panel.linked()) {
      return Flows.NONE;
    }
    List<Decomposition> decompositions = new ArrayList<>();
    List<Transitions> transitions = new ArrayList<>();
    for (Question question : panel.instrument().all()) {
      if (question.derivation().isEmpty()) {
        addQuestion(panel, question, decompositions, transitions);
      }
    }
    for (Scale scale : panel.instrument().scales()) {
      ScaleQuantities quantities = new ScaleQuantities(panel, scale);
      Analysis score = Analysis.ofMeans(quantities.score(), List.of());
      for (WavePair pair : pairs(panel, score, quantities::comparability, (from, to) -> true)) {
        decomposed(panel, score, pair).forEach(decompositions::add);
      }
    }
    List<Balance> balances = new ArrayList<>(new BalanceAnalysis(panel, settings).all());
    decompositions.stream()
        .filter(change -> change.key().measure().equals(Measure.TOP_BOX.word()))
        .map(Balance::of)
        .forEach(balances::add);
    return new Flows(decompositions, transitions, balances);
  }

  private void addQuestion(
      Panel panel,
      Question question,
      List<Decomposition> decompositions,
      List<Transitions> transitions) {
    Quantities quantities = new Quantities(panel, question);
    TransitionTables tables = new TransitionTables(panel, question, settings.confidence());
    for (Analysis analysis : new Analyses(panel, question).all()) {
      if (analysis.role() != Role.PRIMARY) {
        continue;
      }
      List<WavePair> pairs =
          pairs(
              panel,
              analysis,
              pair -> question.comparability(pair.from(), pair.to()),
              (from, to) -> quantities.offeredAlike(analysis.quantity(), from, to));
      for (WavePair pair : pairs) {
        decomposed(panel, analysis, pair).forEach(decompositions::add);
        if (analysis.signedRank() && analysis.quantity().measure() != Measure.MEAN) {
          transitions.addAll(tables.of(analysis, pair));
        }
      }
    }
  }

  private List<WavePair> pairs(
      Panel panel,
      Analysis analysis,
      Function<WavePair, Comparability> comparability,
      BiPredicate<PanelWave, PanelWave> offeredAlike) {
    List<String> asked =
        panel.waves().stream()
            .filter(wave -> analysis.quantity().answers().apply(wave).isPresent())
            .map(PanelWave::id)
            .toList();
    return WavePairs.among(asked, settings.compare()).stream()
        .filter(pair -> comparability.apply(pair) != Comparability.NOT_COMPARABLE)
        .filter(pair -> offeredAlike.test(panel.wave(pair.from()), panel.wave(pair.to())))
        .toList();
  }

  /** The shares and means of an analysis; none with fewer than ten linked pairs. */
  private static Stream<Decomposition> decomposed(Panel panel, Analysis analysis, WavePair pair) {
    return Stream.concat(Stream.of(analysis.quantity()), analysis.beside().stream())
        .filter(q -> SHARES.contains(q.measure()) || MEANS.contains(q.measure()))
        .flatMap(quantity -> decomposition(panel, quantity, pair).stream());
  }

  private static Optional<Decomposition> decomposition(
      Panel panel, Quantity quantity, WavePair pair) {
    Series from = series(panel, quantity, pair.from());
    Series to = series(panel, quantity, pair.to());
    TwoWaves waves = TwoWaves.of(from.observations(), to.observations());
    if (waves.nPairs() < TwoWaves.ENOUGH_PAIRS) {
      return Optional.empty();
    }
    NetChange change = NetChange.of(waves);
    long stayed = waves.nPairs();
    long left = waves.nFrom() - stayed;
    long joined = waves.nTo() - stayed;
    OptionalLong none = OptionalLong.empty();
    OptionalLong stayers = OptionalLong.of(stayed);
    List<Part> parts =
        List.of(
            new Part(
                Kind.NET,
                change.net(),
                OptionalLong.of(waves.nFrom()),
                OptionalLong.of(waves.nTo())),
            new Part(Kind.STAYERS, change.amongStayers(), stayers, stayers),
            new Part(Kind.JOINERS, change.byJoiners(), none, OptionalLong.of(joined)),
            new Part(Kind.LEAVERS, change.byLeavers(), OptionalLong.of(left), none));
    boolean share = SHARES.contains(quantity.measure());
    long before = ones(waves.pairedFrom());
    long after = ones(waves.pairedTo());
    long both = inBoth(waves);
    List<Group> groups =
        List.of(
            group(share, before, stayed),
            group(share, after, stayed),
            group(share, both, share ? before : stayed),
            group(share, after - both, share ? stayed - before : stayed),
            group(share, from.count() - before, left),
            group(share, to.count() - after, joined));
    RowKey key = quantity.key(panel.survey().id(), Subgroup.EVERYBODY);
    return Optional.of(new Decomposition(key, pair, parts, groups));
  }

  private static Group group(boolean share, long in, long of) {
    return new Group(share ? OptionalLong.of(in) : OptionalLong.empty(), of);
  }

  private static long ones(double[] values) {
    return Arrays.stream(values).filter(value -> value != 0).count();
  }

  private static long inBoth(TwoWaves waves) {
    double[] earlier = waves.pairedFrom();
    double[] later = waves.pairedTo();
    return IntStream.range(0, earlier.length).filter(i -> earlier[i] != 0 && later[i] != 0).count();
  }

  private static Series series(Panel panel, Quantity quantity, String wave) {
    PanelWave asked = panel.wave(wave);
    return Series.of(
        panel, asked, quantity.answers().apply(asked).orElseThrow(), Subgroup.EVERYBODY);
  }
}
