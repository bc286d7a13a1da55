package org.plait.report.diagram;

/** Labels as long as any that a study may bring. */
final class LongLabels {
  /** 300 characters, one word of them longer than a telephone is wide. */
  static final String SENTENCE =
      "Everything that has been said about how a committee must prepare its members, "
          + "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww included, so that nobody who"
          + " comes to it for the first time is left without papers, without a place to sit or"
          + " without somebody to ask afterwards what had been meant by it";

  private LongLabels() {}
}
