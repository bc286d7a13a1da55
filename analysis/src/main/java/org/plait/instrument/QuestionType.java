package org.plait.instrument;

/** The kinds of question. */
public enum QuestionType {
  /** One of several categories without an order. */
  SINGLE,
  /** Any number of several options. */
  MULTIPLE,
  /** One of several ordered categories. */
  ORDINAL,
  /** A number. */
  NUMBER,
  /** A day or a month. */
  DATE,
  /** Free text. */
  TEXT,
  /** The first few of several things, in order. */
  RANKING,
  /** Parts that add up to 100. */
  ALLOCATION,
  /** Several ordinal questions with the same categories. */
  GRID
}
