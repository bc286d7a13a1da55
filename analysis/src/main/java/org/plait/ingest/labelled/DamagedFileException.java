package org.plait.ingest.labelled;

/** A file breaks the rules of its format, or asks for more than it may. */
public final class DamagedFileException extends Exception {

  private static final long serialVersionUID = 1;

  private final String rule;
  private final String remedy;

  /**
   * Says what is wrong.
   *
   * @param rule the stable name of the broken rule
   * @param offset the byte at which it was noticed, counted from 0
   * @param must what must hold
   * @param found what was found instead
   * @param remedy what to do next
   */
  public DamagedFileException(String rule, long offset, String must, String found, String remedy) {
    super(must + ", found " + found + " at byte " + offset + ".");
    this.rule = rule;
    this.remedy = remedy;
  }

  /**
   * A file whose bytes contradict each other.
   *
   * @param offset the byte at which it was noticed
   * @param must what must hold
   * @param found what was found instead
   * @return the exception
   */
  public static DamagedFileException damaged(long offset, String must, String found) {
    return new DamagedFileException(
        "damaged-file", offset, must, found, "Export the file again; this copy is damaged.");
  }

  /**
   * A file that ends too early.
   *
   * @param offset where it ends
   * @param what what should still follow
   * @return the exception
   */
  public static DamagedFileException cutShort(long offset, String what) {
    return new DamagedFileException(
        "file-cut-short",
        offset,
        "file must hold " + what,
        "its end",
        "Copy or export the file again; this copy is not whole.");
  }

  /**
   * A file that asks for more than it may.
   *
   * @param offset the byte that says how much it asks for
   * @param must the limit
   * @param found what it asks for
   * @return the exception
   */
  public static DamagedFileException beyondLimit(long offset, String must, String found) {
    return new DamagedFileException(
        "beyond-limit",
        offset,
        must,
        found,
        "Export the file again; if it really is so large, export it as CSV.");
  }

  /**
   * The broken rule.
   *
   * @return its stable name
   */
  public String rule() {
    return rule;
  }

  /**
   * What to do next.
   *
   * @return a sentence
   */
  public String remedy() {
    return remedy;
  }
}
