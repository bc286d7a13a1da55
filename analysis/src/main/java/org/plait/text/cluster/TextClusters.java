package org.plait.text.cluster;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.plait.statistics.occurrence.AdjustedRand;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Texts that lie together by their meaning: HDBSCAN on their directions along the five axes on
 * which their vectors differ most, at least five texts a group. A text that lies near no group
 * belongs to none; that many do is usual.
 *
 * <p><b>Stability</b>: ten parts of four fifths of the texts, drawn by chance from the seed, are
 * grouped by themselves; the mean adjusted Rand index says how far they agree with the whole on the
 * texts of the part. The grouping itself has no chance in it.
 *
 * <p>Reference: Campello, Moulavi, Sander (2013) Density-based clustering based on hierarchical
 * density estimates, PAKDD 2013, LNCS 7819:160-172.
 *
 * @param groups the group of each text, counted from 1 in the order of the texts; 0 for none
 * @param stability the mean adjusted Rand index; empty when nothing could be compared
 */
public record TextClusters(List<Integer> groups, OptionalDouble stability) {

  /** Fewer texts are not a group. */
  public static final int SMALLEST = 5;

  private static final int AXES = 5;
  private static final int NEIGHBOURS = 3;
  private static final int PARTS = 10;
  private static final double PART = 0.8;

  /** Held, since a level set on a logger that nobody holds is lost. */
  private static final Logger TRAINER = Logger.getLogger(HdbscanTrainer.class.getName());

  static {
    TRAINER.setLevel(Level.WARNING);
  }

  /** Copies the groups. */
  public TextClusters {
    groups = List.copyOf(groups);
  }

  /**
   * Groups texts.
   *
   * @param vectors a vector for each text, all of one length; more than {@link #SMALLEST}
   * @param seed decides which parts are drawn
   * @return the groups
   */
  public static TextClusters of(List<float[]> vectors, long seed) {
    List<double[]> places = MainAxes.of(vectors, AXES, seed);
    List<Integer> groups = grouped(places);
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> agreement = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Integer> drawn = drawn(places.size(), random);
      List<Integer> again = grouped(drawn.stream().map(places::get).toList());
      AdjustedRand.of(drawn.stream().map(groups::get).toList(), again)
          .index()
          .estimate()
          .ifPresent(index -> agreement.add(index.value()));
    }
    return new TextClusters(groups, agreement.stream().mapToDouble(Double::doubleValue).average());
  }

  private static List<Integer> drawn(int texts, SplittableRandom random) {
    int[] order = IntStream.range(0, texts).toArray();
    for (int i = texts - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return Arrays.stream(order, 0, (int) Math.ceil(PART * texts)).sorted().boxed().toList();
  }

  private static List<Integer> grouped(List<double[]> places) {
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("texts", OffsetDateTime.MIN, factory), factory);
    String[] axes =
        IntStream.range(0, places.get(0).length)
            .mapToObj(axis -> "axis" + (char) ('a' + axis))
            .toArray(String[]::new);
    for (double[] place : places) {
      data.add(new ArrayExample<>(new ClusterID(ClusterID.UNASSIGNED), axes, place));
    }
    HdbscanTrainer trainer =
        new HdbscanTrainer(
            SMALLEST, new L2Distance(), NEIGHBOURS, 1, NeighboursQueryFactoryType.BRUTE_FORCE);
    return inOrder(trainer.train(data).getClusterLabels());
  }

  /** Numbers groups by their first text, as the trainer's numbers say nothing. */
  private static List<Integer> inOrder(List<Integer> labels) {
    List<Integer> known = new ArrayList<>(List.of(0));
    List<Integer> groups = new ArrayList<>();
    for (Integer label : labels) {
      if (!known.contains(label)) {
        known.add(label);
      }
      groups.add(known.indexOf(label));
    }
    return groups;
  }
}
