package org.plait.statistics.model;

import org.plait.statistics.Method;

/** How a model with a cluster-robust variance says what it did. */
record RobustMethod(Method method, long clusters, int df, boolean student) {

  private static final String ROBUST = "Liang and Zeger (1986) Biometrika 73:13-22";

  /** Of a model, and whose it is beside the variance. */
  static RobustMethod of(
      Method model, SmallSampleCorrection correction, long clusters, int coefficients) {
    boolean few = clusters < SmallSampleCorrection.ENOUGH_CLUSTERS;
    StringBuilder name = new StringBuilder(model.name()).append(", robust variance by cluster");
    StringBuilder citation = new StringBuilder(model.citation());
    citation.append(model.citation().isEmpty() ? "" : "; ").append(ROBUST);
    if (correction != SmallSampleCorrection.NONE) {
      name.append(", corrected after ").append(correction.citation());
      citation.append("; ").append(correction.reference());
    }
    if (few) {
      name.append(", t with clusters less coefficients as df");
    }
    return new RobustMethod(
        new Method(name.toString(), citation.toString()),
        clusters,
        (int) Math.min(Integer.MAX_VALUE, clusters - coefficients),
        few);
  }

  ModelFit complete(ModelFit fit) {
    ModelFit robust = fit.withMethod(method).withClusters(clusters);
    return student ? robust.withDf(df) : robust;
  }
}
