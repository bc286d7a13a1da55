package org.plait.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font of everything that is drawn or set by Plait itself: Liberation Sans, whose letters are
 * as wide as Arial's. It travels with Plait, so that the machine's fonts change nothing.
 */
public enum Typeface {
  /** Upright letters of normal weight. */
  REGULAR("LiberationSans-Regular.ttf"),
  /** Upright bold letters. */
  BOLD("LiberationSans-Bold.ttf"),
  /** Slanted letters of normal weight. */
  ITALIC("LiberationSans-Italic.ttf");

  /** What style sheets and documents call the family. */
  public static final String FAMILY = "Liberation Sans";

  private static final String FOLDER = "/liberation/";

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /**
   * Opens the font file.
   *
   * @return the bytes of a TrueType font
   */
  public InputStream open() {
    InputStream stream = Typeface.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("the font " + file + " must travel with Plait");
    }
    return stream;
  }

  /** The font for pictures, at one pixel. */
  Font font() {
    try (InputStream stream = open()) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + file + " must be readable", e);
    }
  }
}
