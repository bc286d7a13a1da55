package org.plait.simulation.chance;

/**
 * Numbers between two limits with given quartiles; between the quartiles they lie evenly on a
 * normal scale.
 *
 * @param least the smallest
 * @param lower a quarter lie below
 * @param median half lie below
 * @param upper a quarter lie above
 * @param most the largest
 */
public record Quartiles(double least, double lower, double median, double upper, double most) {

  private static final double QUARTER = 0.6744897501960817;
  private static final double END = 3.09;

  /** Fits limits that leave room for a long upper tail, but never outside what is allowed. */
  public static Quartiles within(
      double least, double most, double lower, double median, double upper) {
    double spread = Math.max(upper - lower, 1);
    double low = Math.max(least, lower - 1.5 * spread);
    double high = Math.min(most, upper + 4 * spread);
    return new Quartiles(Math.min(low, lower), lower, median, upper, Math.max(high, upper));
  }

  /** The number at a point of the normal scale. */
  public double at(double z) {
    if (z <= -QUARTER) {
      return between(z, -END, least, -QUARTER, lower);
    }
    if (z <= 0) {
      return between(z, -QUARTER, lower, 0, median);
    }
    if (z <= QUARTER) {
      return between(z, 0, median, QUARTER, upper);
    }
    return between(z, QUARTER, upper, END, most);
  }

  private static double between(double z, double z0, double v0, double z1, double v1) {
    double part = Math.min(1, Math.max(0, (z - z0) / (z1 - z0)));
    return v0 + part * (v1 - v0);
  }
}
