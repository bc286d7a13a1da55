package org.plait.study.finding;

/**
 * Where something stands in a file a user wrote or exported.
 *
 * @param file the file's name as the study names it, never an absolute path
 * @param line the line, counted from 1; 0 when the finding is about the file as a whole
 * @param column the column of that line, counted from 1; 0 when not known
 */
public record Place(String file, int line, int column) {

  /**
   * A place that is a whole file.
   *
   * @param file the file's name
   * @return the place
   */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /**
   * Writes the place as {@code file:line}.
   *
   * @return the file alone when no line is known
   */
  public String text() {
    return line == 0 ? file : file + ":" + line;
  }
}
