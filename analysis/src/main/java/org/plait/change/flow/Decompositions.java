package org.plait.change.flow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.comparison.Analysis;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.Decomposition.Kind;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.question.Answers;
import org.plait.change.question.CountTables;
import org.plait.change.question.Quantity;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.paired.NetChange;
import org.plait.study.analysis.WavePair;

/** Takes changes of shares and means apart; the people behind them are counted without weights. */
final class Decompositions {

  private static final Set<Measure> SHARES = EnumSet.of(Measure.PROPORTION, Measure.TOP_BOX);
  private static final Set<Measure> MEANS = EnumSet.of(Measure.MEAN, Measure.SCORE);

  private final Panel panel;
  private final WaveWeights weights;
  private final CountTables tables;

  Decompositions(Panel panel, WaveLinks links) {
    this.panel = panel;
    this.tables = new CountTables(panel, links);
    this.weights = new WaveWeights(panel);
  }

  /**
   * The shares and means of an analysis, each weighted before it stands without weights; none with
   * fewer than ten linked pairs.
   */
  List<Decomposition> of(Analysis analysis, WavePair pair) {
    return Stream.concat(Stream.of(analysis.quantity()), analysis.beside().stream())
        .filter(q -> SHARES.contains(q.measure()) || MEANS.contains(q.measure()))
        .flatMap(quantity -> of(quantity, pair))
        .toList();
  }

  private Stream<Decomposition> of(Quantity quantity, WavePair pair) {
    PanelWave from = panel.wave(pair.from());
    PanelWave to = panel.wave(pair.to());
    Answers earlier = quantity.answers().apply(from).orElseThrow();
    Answers later = quantity.answers().apply(to).orElseThrow();
    TwoWaves counted = tables.orSingle(from, earlier, to, later, Subgroup.EVERYBODY);
    if (counted.nPairs() < TwoWaves.ENOUGH_PAIRS) {
      return Stream.empty();
    }
    RowKey key = quantity.key(panel.survey().id(), Subgroup.EVERYBODY);
    boolean share = SHARES.contains(quantity.measure());
    List<Group> groups = groups(counted, share);
    return Stream.concat(
        weights.of(from, earlier, to, later, Subgroup.EVERYBODY, panel).stream()
            .map(w -> new Decomposition(key, pair, true, parts(w, counted), groups)),
        Stream.of(new Decomposition(key, pair, false, parts(counted, counted), groups)));
  }

  private static List<Part> parts(TwoWaves waves, TwoWaves counted) {
    NetChange change = NetChange.of(waves);
    OptionalLong none = OptionalLong.empty();
    OptionalLong from = OptionalLong.of(counted.nFrom());
    OptionalLong to = OptionalLong.of(counted.nTo());
    OptionalLong stayers = OptionalLong.of(counted.nPairs());
    OptionalLong joined = OptionalLong.of(counted.nTo() - counted.nPairs());
    OptionalLong left = OptionalLong.of(counted.nFrom() - counted.nPairs());
    return List.of(
        new Part(Kind.NET, change.net(), from, to),
        new Part(Kind.STAYERS, change.amongStayers(), stayers, stayers),
        new Part(Kind.JOINERS, change.byJoiners(), none, joined),
        new Part(Kind.LEAVERS, change.byLeavers(), left, none));
  }

  private static List<Group> groups(TwoWaves waves, boolean share) {
    long allBefore = Series.of(waves.from()).count();
    long allAfter = Series.of(waves.to()).count();
    long stayed = waves.nPairs();
    long left = waves.nFrom() - stayed;
    long joined = waves.nTo() - stayed;
    double[] earlier = waves.pairedFrom();
    double[] later = waves.pairedTo();
    long before = ones(earlier);
    long after = ones(later);
    long both =
        IntStream.range(0, earlier.length).filter(i -> earlier[i] != 0 && later[i] != 0).count();
    return List.of(
        group(share, before, stayed),
        group(share, after, stayed),
        group(share, both, share ? before : stayed),
        group(share, after - both, share ? stayed - before : stayed),
        group(share, allBefore - before, left),
        group(share, allAfter - after, joined));
  }

  private static Group group(boolean share, long in, long of) {
    return new Group(share ? OptionalLong.of(in) : OptionalLong.empty(), of);
  }

  private static long ones(double[] values) {
    return Arrays.stream(values).filter(value -> value != 0).count();
  }
}
