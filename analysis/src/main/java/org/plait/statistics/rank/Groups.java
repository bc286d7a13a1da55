package org.plait.statistics.rank;

import java.util.Arrays;
import java.util.List;
import org.plait.statistics.Require;

/** Several samples in one vector, one after the other; empty ones are left out. */
final class Groups {
  private final double[] pooled;
  private final int[] sizes;

  private Groups(double[] pooled, int[] sizes) {
    this.pooled = pooled;
    this.sizes = sizes;
  }

  static Groups of(List<double[]> samples) {
    double[] pooled = samples.stream().flatMapToDouble(Arrays::stream).toArray();
    int[] sizes =
        samples.stream().mapToInt(sample -> sample.length).filter(size -> size > 0).toArray();
    return new Groups(Require.finite(pooled), sizes);
  }

  double[] pooled() {
    return pooled;
  }

  int[] sizes() {
    return sizes;
  }

  int count() {
    return sizes.length;
  }
}
