package org.plait.report.chart;

/** Which part of a line of text stands at its place. */
public enum Anchor {
  START,
  MIDDLE,
  END
}
