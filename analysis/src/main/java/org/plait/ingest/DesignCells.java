package org.plait.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What the rows of one wave say of how their respondents were chosen; a list is empty where the
 * study names no column for it.
 *
 * @param weights the weight each row came with
 * @param strata the stratum of each row
 * @param clusters the cluster value of each row; empty where there is none
 * @param populationSizes the number of people in the stratum of each row
 * @param replicates the sets of weights of each row
 */
public record DesignCells(
    List<Double> weights,
    List<Optional<String>> strata,
    List<Optional<String>> clusters,
    List<Double> populationSizes,
    List<double[]> replicates) {

  /** Copies the lists. */
  public DesignCells {
    weights = List.copyOf(weights);
    strata = List.copyOf(strata);
    clusters = List.copyOf(clusters);
    populationSizes = List.copyOf(populationSizes);
    replicates = List.copyOf(replicates);
  }

  /**
   * Rows of which nothing but clusters is known.
   *
   * @param clusters the cluster value of each row
   * @return the cells
   */
  public static DesignCells inClusters(List<Optional<String>> clusters) {
    return new DesignCells(List.of(), List.of(), clusters, List.of(), List.of());
  }
}
