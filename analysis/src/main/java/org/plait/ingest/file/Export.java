package org.plait.ingest.file;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * One wave's export as rows of cells, whatever file it was: text with delimiters, or the file of a
 * statistical program, whose columns have labels for their values.
 */
public abstract class Export {

  /** What is wrong with a row as a whole. */
  public enum Damage {
    NONE,
    WIDTH,
    STRAY_QUOTE
  }

  /** Takes the rows one after the other. */
  @FunctionalInterface
  public interface RowHandler {
    /** Takes a row; false stops the reading. */
    boolean row(int line, Damage damage, String[] cells);
  }

  /** Its columns. */
  public abstract Header header();

  /** Hands over every row with its line, or its number in a file without lines. Again if asked. */
  public abstract void rows(RowHandler handler);

  /** Says what is wrong with a damaged row. */
  public abstract String damageText(Damage damage, String[] cells);

  /** The encoding in which it was read. */
  public abstract Charset charset();

  /** What separates its fields; empty when nothing does. */
  public abstract Optional<Character> separator();

  /** The SHA-256 of its bytes. */
  public abstract String sha256();

  /**
   * What the file itself says the values of a column mean, by value; empty when it says nothing.
   */
  public Map<String, String> labels(String column) {
    return Map.of();
  }

  /** Whether the file itself marks a column as one that identifies people. */
  public boolean identifies(String column) {
    return false;
  }

  /** Whether a column stands for several of the file, as a JSON list of the chosen options. */
  public boolean gathered(String column) {
    return false;
  }
}
