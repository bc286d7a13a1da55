package org.plait.study.report;

/** How bars of ordered answers are laid out. */
public enum LikertStyle {
  /** One after the other, from none to all. */
  STACKED,
  /** The lower answers to the left of one line, the higher to its right, the middle apart. */
  DIVERGING
}
