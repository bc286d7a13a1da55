package org.plait.statistics.model;

import org.plait.statistics.Method;

/** How a model with a cluster-robust variance says what it did. */
record RobustMethod(Method method, long clusters, int df, boolean student) {

  static RobustMethod of(
      String model, SmallSampleCorrection correction, long clusters, int coefficients) {
    boolean few = clusters < SmallSampleCorrection.ENOUGH_CLUSTERS;
    StringBuilder name = new StringBuilder(model).append(", robust variance by cluster");
    if (correction != SmallSampleCorrection.NONE) {
      name.append(", corrected after ").append(correction.citation());
    }
    if (few) {
      name.append(", t with ").append(clusters - coefficients).append(" df");
    }
    return new RobustMethod(
        new Method(name.toString(), "Liang and Zeger (1986) Biometrika 73:13-22"),
        clusters,
        (int) Math.min(Integer.MAX_VALUE, clusters - coefficients),
        few);
  }

  ModelFit complete(ModelFit fit) {
    ModelFit robust = fit.withMethod(method).withClusters(clusters);
    return student ? robust.withDf(df) : robust;
  }
}
