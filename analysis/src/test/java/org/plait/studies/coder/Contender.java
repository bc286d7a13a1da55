package org.plait.studies.coder;

import java.util.List;
import org.plait.studies.coder.CodedCorpus.CodedText;

/** A way to code comments after learning from others. */
interface Contender {

  /** What the tables call it. */
  String name();

  /**
   * Learns from some comments and codes others. Whatever is tuned is tuned on the first.
   *
   * @param codes the codes that may be given
   * @return for each of the others whether it gets each code
   */
  boolean[][] code(List<String> codes, List<CodedText> training, List<CodedText> others);

  /** Codes every comment of a corpus after learning from the other folds. */
  default boolean[][] code(CodedCorpus corpus, Folds folds) {
    boolean[][] coded = new boolean[corpus.size()][];
    for (int fold = 0; fold < folds.number(); fold++) {
      int[] others = folds.in(fold);
      boolean[][] some = code(corpus.codes(), corpus.at(folds.outside(fold)), corpus.at(others));
      for (int i = 0; i < others.length; i++) {
        coded[others[i]] = some[i];
      }
    }
    return coded;
  }
}
