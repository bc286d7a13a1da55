package org.plait.coding.coder;

import org.plait.text.Comment;

/**
 * Parts of a study's comments, coded or not, that keep all comments of a respondent together. A
 * coder that learned from the other parts knows nothing of anybody in this one. The part follows
 * from the survey and the respondent's number alone.
 */
final class Folds {

  /** How many parts there are. */
  static final int NUMBER = 10;

  private Folds() {}

  /** The part in which a comment is, from 0. */
  static int of(Comment comment) {
    return (int) Long.remainderUnsigned(mixed(comment), NUMBER);
  }

  /** A number that follows from the respondent, and tells nothing about the respondent. */
  static long mixed(Comment comment) {
    // The finaliser of SplittableRandom: neighbours in the panel get unrelated numbers.
    long mixed = comment.survey().hashCode() * 0x9E3779B97F4A7C15L + comment.person();
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
