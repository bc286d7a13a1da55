package org.plait.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a picture: its commonest, at most 256. A chart has a dozen, and the shades at the
 * edges of its letters; a rarer shade is drawn as the nearest of them.
 */
final class Colours {
  /** As many as a byte tells apart. */
  static final int MOST = 256;

  private final List<Integer> palette;
  private final Map<Integer, Integer> places = new HashMap<>();

  private Colours(List<Integer> palette) {
    this.palette = palette;
    for (int i = 0; i < palette.size(); i++) {
      places.put(palette.get(i), i);
    }
  }

  /** The colours of pixels, commonest first; of two that are as common, the darker first. */
  static Colours of(int[] pixels) {
    Map<Integer, int[]> counts = new HashMap<>();
    int from = 0;
    for (int i = 1; i <= pixels.length; i++) {
      // Most neighbours are alike: whole runs are counted at once.
      if (i == pixels.length || pixels[i] != pixels[from]) {
        counts.computeIfAbsent(pixels[from], c -> new int[1])[0] += i - from;
        from = i;
      }
    }
    List<Integer> commonest = new ArrayList<>(counts.keySet());
    commonest.sort(
        Comparator.<Integer>comparingInt(c -> -counts.get(c)[0]).thenComparingInt(c -> c));
    return new Colours(List.copyOf(commonest.subList(0, Math.min(MOST, commonest.size()))));
  }

  /** Red, green and blue of each colour. */
  byte[] table() {
    byte[] table = new byte[palette.size() * 3];
    for (int i = 0; i < palette.size(); i++) {
      int colour = palette.get(i);
      table[3 * i] = (byte) (colour >> 16);
      table[3 * i + 1] = (byte) (colour >> 8);
      table[3 * i + 2] = (byte) colour;
    }
    return table;
  }

  /** The place of a colour, or of the one nearest to it. */
  byte place(int colour) {
    return places.computeIfAbsent(colour, this::nearest).byteValue();
  }

  private int nearest(int colour) {
    int nearest = 0;
    for (int i = 1; i < palette.size(); i++) {
      if (distance(colour, palette.get(i)) < distance(colour, palette.get(nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
