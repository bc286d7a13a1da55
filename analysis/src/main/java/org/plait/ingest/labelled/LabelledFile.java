package org.plait.ingest.labelled;

import java.nio.charset.Charset;
import java.util.List;

/** A statistical program's file, its dictionary read, its cases still to be read. */
public interface LabelledFile {

  /**
   * Its variables.
   *
   * @return the variables in file order
   */
  List<Variable> variables();

  /**
   * Its questions with several answers.
   *
   * @return the sets in file order
   */
  List<AnswerSet> sets();

  /**
   * The encoding of its text.
   *
   * @return the encoding
   */
  Charset encoding();

  /**
   * How many texts were cut by the program that wrote them in the middle of a letter, of those read
   * so far.
   *
   * @return the number of texts
   */
  long cutTexts();

  /**
   * Reads all cases, from the first. May be called again.
   *
   * @param handler takes them
   * @throws DamagedFileException when the file breaks the rules of its format
   */
  void cases(CaseHandler handler) throws DamagedFileException;

  /** Takes the cases one after the other. */
  @FunctionalInterface
  interface CaseHandler {
    /**
     * Takes a case.
     *
     * @param cells a new array with a cell a variable: empty without a value; a {@link MissingMark}
     *     before a value that the file calls missing
     * @return false to stop the reading
     */
    boolean take(String[] cells);
  }
}
