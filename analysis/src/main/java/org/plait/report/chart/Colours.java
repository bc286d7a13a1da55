package org.plait.report.chart;

import java.util.Comparator;

/**
 * The colours of a picture: its commonest, at most 256. A chart has a dozen, and the shades at the
 * edges of its letters; a rarer shade is drawn as the nearest of them.
 */
final class Colours {
  /** As many as a byte tells apart. */
  static final int MOST = 256;

  /** Red, green and blue; the highest byte of a pixel says nothing. */
  private static final int COLOUR = 0xFFFFFF;

  private static final int NONE = -1;

  private final int[] palette;
  private final ColourNumbers places = new ColourNumbers();

  private Colours(int[] palette) {
    this.palette = palette;
    for (int i = 0; i < palette.length; i++) {
      places.put(palette[i], i);
    }
  }

  /** The colours of pixels, commonest first; of two that are as common, the darker first. */
  static Colours of(int[] pixels) {
    ColourNumbers counts = new ColourNumbers();
    int from = 0;
    for (int i = 1; i <= pixels.length; i++) {
      // Most neighbours are alike: whole runs are counted at once.
      if (i == pixels.length || pixels[i] != pixels[from]) {
        int colour = pixels[from] & COLOUR;
        counts.put(colour, counts.getOrDefault(colour, 0) + i - from);
        from = i;
      }
    }
    return new Colours(
        counts
            .colours()
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(colour -> -counts.getOrDefault(colour, 0))
                    .thenComparingInt(colour -> colour))
            .limit(MOST)
            .mapToInt(colour -> colour)
            .toArray());
  }

  /** Red, green and blue of each colour. */
  byte[] table() {
    byte[] table = new byte[palette.length * 3];
    for (int i = 0; i < palette.length; i++) {
      int colour = palette[i];
      table[3 * i] = (byte) (colour >> 16);
      table[3 * i + 1] = (byte) (colour >> 8);
      table[3 * i + 2] = (byte) colour;
    }
    return table;
  }

  /** The place of a pixel's colour, or of the one nearest to it. */
  byte place(int pixel) {
    int colour = pixel & COLOUR;
    int known = places.getOrDefault(colour, NONE);
    if (known == NONE) {
      known = nearest(colour);
      places.put(colour, known);
    }
    return (byte) known;
  }

  private int nearest(int colour) {
    int nearest = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(colour, palette[i]) < distance(colour, palette[nearest])) {
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
