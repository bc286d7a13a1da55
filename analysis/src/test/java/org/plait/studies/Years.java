package org.plait.studies;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;

/**
 * The answers of everybody there is in two years, yes as 1 and no as 0. Nothing changes in the
 * process that makes them: a share p says yes each year, and half of those asked twice say the same
 * again, the others answer anew.
 *
 * <p>Within an organisation answers are drawn from an urn (Pólya's) that gains a like answer with
 * each draw, which gives a beta-binomial number of yes with the intraclass correlation asked for. A
 * new urn stands in each organisation each year.
 */
final class Years {

  private static final double SAME_AGAIN = 0.5;

  private final double[] first;
  private final double[] second;
  private final int[] organisations;

  private Years(double[] first, double[] second, int[] organisations) {
    this.first = first;
    this.second = second;
    this.organisations = organisations;
  }

  /** So many people, answering independently of each other. */
  static Years independent(int people, double p, SplittableRandom random) {
    return drawn(people, p, people, Double.POSITIVE_INFINITY, random);
  }

  /** The same in organisations of unequal sizes, whose members answer alike. */
  static Years inOrganisations(
      int people, double p, int organisations, double icc, SplittableRandom random) {
    return drawn(people, p, organisations, (1 - icc) / icc, random);
  }

  private static Years drawn(
      int people, double p, int organisations, double balls, SplittableRandom random) {
    int[] places = new int[people];
    for (int i = 0; i < people; i++) {
      // Larger organisations stand first; the largest is some seven times the smallest.
      places[i] = (int) (organisations * Math.pow(random.nextDouble(), 1.5));
    }
    double[] first = answers(places, organisations, p, balls, random);
    double[] second = answers(places, organisations, p, balls, random);
    for (int i = 0; i < people; i++) {
      second[i] = random.nextDouble() < SAME_AGAIN ? first[i] : second[i];
    }
    return new Years(first, second, places);
  }

  private static double[] answers(
      int[] places, int organisations, double p, double balls, SplittableRandom random) {
    double[] answers = new double[places.length];
    int[] yes = new int[organisations];
    int[] drawn = new int[organisations];
    for (int i = 0; i < answers.length; i++) {
      int place = places[i];
      double share =
          Double.isInfinite(balls) ? p : (balls * p + yes[place]) / (balls + drawn[place]);
      answers[i] = random.nextDouble() < share ? 1 : 0;
      yes[place] += (int) answers[i];
      drawn[place]++;
    }
    return answers;
  }

  /** How the share of these people in the second year differs from that of those in the first. */
  double change(int[] earlier, int[] later) {
    return mean(second, later) - mean(first, earlier);
  }

  /** What these people answered, linked where somebody is among both. */
  TwoWaves linked(int[] earlier, int[] later) {
    return TwoWaves.of(
        Observations.of(pick(first, earlier), earlier),
        Observations.of(pick(second, later), later));
  }

  /** The same with the organisation of each. */
  TwoWaves linkedInOrganisations(int[] earlier, int[] later) {
    return TwoWaves.of(
        Observations.of(pick(first, earlier), earlier).inClusters(pick(organisations, earlier)),
        Observations.of(pick(second, later), later).inClusters(pick(organisations, later)));
  }

  /** The same answers, nobody linked. */
  TwoWaves unlinked(int[] earlier, int[] later) {
    return TwoWaves.of(Observations.of(pick(first, earlier)), Observations.of(pick(second, later)));
  }

  private static double mean(double[] answers, int[] people) {
    return Arrays.stream(pick(answers, people)).average().orElseThrow();
  }

  private static double[] pick(double[] answers, int[] people) {
    return Arrays.stream(people).mapToDouble(i -> answers[i]).toArray();
  }

  private static int[] pick(int[] numbers, int[] people) {
    return Arrays.stream(people).map(i -> numbers[i]).toArray();
  }
}
