package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whether colours that touch can be told apart without full colour vision, as Machado, Oliveira and
 * Fernandes simulate it (2009, IEEE TVCG 15(6):1291-1298, doi 10.1109/TVCG.2009.113; severity 1).
 */
class ColourVisionTest {
  /** About five of the smallest differences that can be seen, CIE 1976. */
  private static final double APART = 12;

  private static final double[][] FULL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  private static final Map<String, double[][]> VISIONS =
      Map.of(
          "full", FULL,
          "protanopia",
              new double[][] {
                {0.152286, 1.052583, -0.204868},
                {0.114503, 0.786281, 0.099216},
                {-0.003882, -0.048116, 1.051998}
              },
          "deuteranopia",
              new double[][] {
                {0.367322, 0.860646, -0.227968},
                {0.280085, 0.672501, 0.047413},
                {-0.011820, 0.042940, 0.968881}
              },
          "tritanopia",
              new double[][] {
                {1.255528, -0.076749, -0.178779},
                {-0.078411, 0.930809, 0.147602},
                {0.004733, 0.691367, 0.303900}
              });

  @Test
  void answersThatTouchCanBeToldApart() {
    for (int n = 2; n <= Palette.MOST_ORDERED; n++) {
      neighboursAreApart(Palette.ordered(n));
    }
  }

  @Test
  void amountsCanBeToldApartAndEachIsDarkerThanTheOneBefore() {
    neighboursAreApart(Palette.AMOUNTS);
    List<Double> contrasts =
        Palette.AMOUNTS.stream().map(a -> Palette.contrast(a, Palette.WHITE)).toList();
    assertThat(contrasts).isSorted();
  }

  @Test
  void thoseWhoAreAwayStandOutFromTheLastAnswer() {
    neighboursAreApart(List.of(Palette.BLUE, Palette.LOW_NET));
    neighboursAreApart(List.of(Palette.ORANGE, Palette.LOW_NET));
  }

  @Test
  void theDistanceIsThatOfCie1976() {
    assertThat(distance("#000000", "#FFFFFF", FULL)).isBetween(99.9, 100.1);
  }

  private static void neighboursAreApart(List<String> colours) {
    VISIONS.forEach(
        (vision, matrix) ->
            IntStream.range(1, colours.size())
                .forEach(
                    i ->
                        assertThat(distance(colours.get(i - 1), colours.get(i), matrix))
                            .as("%s, %s and %s", vision, colours.get(i - 1), colours.get(i))
                            .isGreaterThanOrEqualTo(APART)));
  }

  private static double distance(String one, String other, double[][] vision) {
    double[] a = lab(seen(one, vision));
    double[] b = lab(seen(other, vision));
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> Math.pow(a[i] - b[i], 2)).sum());
  }

  private static double[] seen(String colour, double[][] vision) {
    double[] rgb = IntStream.of(1, 3, 5).mapToDouble(i -> linear(colour, i)).toArray();
    return IntStream.range(0, 3)
        .mapToDouble(row -> IntStream.range(0, 3).mapToDouble(i -> vision[row][i] * rgb[i]).sum())
        .map(part -> Math.max(0, Math.min(1, part)))
        .toArray();
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static double[] lab(double[] rgb) {
    double x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2];
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2];
    double fx = root(x / 0.95047);
    double fy = root(y);
    double fz = root(z / 1.08883);
    return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
  }

  private static double root(double t) {
    return t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
  }
}
