package org.plait.simulation.chance;

import java.util.ArrayList;
import java.util.List;
import org.plait.instrument.Range;

/** How people write numbers: whole, and hours often in whole or half working days. */
public final class Numbers {

  private static final double[] WORKING_DAYS = {7.5, 15, 22.5, 37.5};
  private static final int STEPS = 8000;

  private final Quartiles quartiles;
  private final boolean hours;

  /** Numbers spread over quartiles; hours heap at whole working days. */
  public Numbers(Quartiles quartiles, boolean hours) {
    this.quartiles = quartiles;
    this.hours = hours;
  }

  /** What someone at a point of the normal scale writes; a second point decides about rounding. */
  public double written(double z, double rounding) {
    double value = Math.rint(quartiles.at(z));
    double heap = heap(value);
    return rounding < 0.5 ? heap : value;
  }

  private double heap(double value) {
    if (hours) {
      for (double day : WORKING_DAYS) {
        if (Math.abs(value - day) <= 1 && day <= quartiles.most()) {
          return day;
        }
      }
    }
    return value;
  }

  /** The mean of what is written when the scale has moved up; by the midpoint rule. */
  public double mean(double shift) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double z = Chance.NORMAL.inverseCumulativeProbability((i + 0.5) / STEPS) + shift;
      double value = Math.rint(quartiles.at(z));
      sum += 0.5 * value + 0.5 * heap(value);
    }
    return sum / STEPS;
  }

  /** A number of a band: small ones more often, and often the band's upper end. */
  public static double inBand(Range band, double most, double point, double rounding) {
    double upper =
        Double.isInfinite(band.upper()) ? Math.min(most, band.lower() + 4) : band.upper();
    boolean halves = band.lower() % 1 != 0 || upper % 1 != 0;
    List<Double> choices = new ArrayList<>();
    double step = halves ? 0.5 : 1;
    for (double value = band.lower(); value <= upper; value += step) {
      if (band.contains(value)) {
        choices.add(value);
      }
    }
    if (choices.isEmpty()) {
      return (band.lower() + upper) / 2;
    }
    if (halves && rounding < 0.6 && band.contains(upper)) {
      return upper;
    }
    return choices.get((int) (point * point * point * choices.size()));
  }

  /** A number without a needless decimal point. */
  public static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
