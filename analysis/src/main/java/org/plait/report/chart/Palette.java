package org.plait.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/** The colours of charts, from the Analysis Function's palette, and of the text upon them. */
public final class Palette {
  public static final String BLUE = "#12436D";
  public static final String TURQUOISE = "#28A197";
  public static final String PINK = "#801650";
  public static final String ORANGE = "#F46A25";
  public static final String DARK = "#3D3D3D";
  public static final String GREY = "#BFBFBF";
  public static final String GRID = "#D9D9D9";
  public static final String AXIS = "#767676";
  public static final String INK = "#1A1A1A";
  public static final String WHITE = "#FFFFFF";

  /** Answers shown together, where single ones may not be shown: the lower and the higher end. */
  public static final String LOW_NET = "#A285D1";

  public static final String HIGH_NET = DARK;

  /** Lighter steps between the four strong colours, for scales of six or seven categories. */
  private static final String LIGHT_ORANGE = "#FBC3A8";

  private static final String LIGHT_TURQUOISE = "#CDEBE8";

  private static final double LEAST_TEXT_CONTRAST = 4.5;

  private Palette() {}

  /** How many ordered categories can be told apart. */
  public static final int MOST_ORDERED = 7;

  /** Colours for ordered categories, lowest first; the middle of an odd number is grey. */
  public static List<String> ordered(int categories) {
    return switch (categories) {
      case 1 -> List.of(BLUE);
      case 2 -> List.of(ORANGE, BLUE);
      case 3 -> List.of(ORANGE, GREY, BLUE);
      case 4 -> List.of(PINK, ORANGE, TURQUOISE, BLUE);
      case 5 -> List.of(PINK, ORANGE, GREY, TURQUOISE, BLUE);
      case 6 -> List.of(PINK, ORANGE, LIGHT_ORANGE, LIGHT_TURQUOISE, TURQUOISE, BLUE);
      case 7 -> List.of(PINK, ORANGE, LIGHT_ORANGE, GREY, LIGHT_TURQUOISE, TURQUOISE, BLUE);
      default -> throw new IllegalArgumentException(categories + " ordered categories");
    };
  }

  /** Colours for amounts, least first; the least is as good as white. */
  public static final List<String> AMOUNTS =
      List.of("#EEF3F8", "#BFD5EA", "#6BACE6", "#2073BC", BLUE);

  /** The colour of a share among {@link #AMOUNTS}: five steps of a fifth each. */
  public static String amount(double share) {
    int step = (int) Math.floor(share * AMOUNTS.size());
    return AMOUNTS.get(Math.max(0, Math.min(AMOUNTS.size() - 1, step)));
  }

  /** Ink or white, whichever can be read on a colour. */
  public static String textOn(String fill) {
    return contrast(WHITE, fill) >= LEAST_TEXT_CONTRAST ? WHITE : INK;
  }

  /** The contrast ratio of two colours, by WCAG 2.2: 1 to 21. */
  static double contrast(String first, String second) {
    double one = luminance(first);
    double two = luminance(second);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(String colour) {
    double[] parts =
        IntStream.of(1, 3, 5)
            .mapToDouble(i -> linear(Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
