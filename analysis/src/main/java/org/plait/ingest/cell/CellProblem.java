package org.plait.ingest.cell;

import org.plait.ingest.labelled.MissingMark;

/** What can be wrong with a cell of a good row; the answer then counts as not valid. */
public enum CellProblem {
  UNKNOWN_CATEGORY(
      "unknown-category",
      "must be a declared code, label or missing code",
      "Add the category to the instrument, declare the value under `values`, or correct the export.",
      true),
  NOT_OFFERED(
      "category-not-offered",
      "must be a category that was offered in this wave",
      "Correct `waves` of the category, or the export.",
      true),
  UNDECLARED_MISSING(
      "undeclared-missing",
      "must have a declared missing code where the file itself calls a value missing",
      "Declare the missing code with its reason in the instrument, by its code or its label.",
      true),
  UNREADABLE_NUMBER(
      "unreadable-number",
      "must be a number with a point for decimals and no thousands separator",
      "Correct the export.",
      true),
  OUT_OF_RANGE(
      "out-of-range",
      "must lie in its declared range",
      "Correct the export, or widen `range` in the instrument.",
      false),
  NO_BAND(
      "no-band",
      "must lie in one of its declared bands",
      "Correct the export, or add a band in the instrument.",
      true),
  UNREADABLE_DATE(
      "unreadable-date",
      "must be a date as the wave declares it, or like 2023-02-06 or 2023-02",
      "Declare `date-format` of the wave, or correct the export.",
      true),
  EXCLUSIVE_OPTION(
      "exclusive-option",
      "must not have another option beside an exclusive one",
      "Correct the export, or `exclusive` in the instrument.",
      false),
  FLAG_AND_NUMBER(
      "flag-and-number",
      "must not have a number other than 0 beside its ticked box",
      "Correct the export.",
      false),
  RANKED_TWICE(
      "ranked-twice", "must not have one thing in two places", "Correct the export.", false),
  ALLOCATION_SUM(
      "allocation-sum",
      "must have parts of 0 or more that add up to 100",
      "Correct the export.",
      false);

  private final String rule;
  private final String must;
  private final String remedy;
  private final boolean undeclared;

  CellProblem(String rule, String must, String remedy, boolean undeclared) {
    this.rule = rule;
    this.must = must;
    this.remedy = remedy;
    this.undeclared = undeclared;
  }

  /** The problem of a cell: one that the file calls missing has another than one it does not. */
  public CellProblem of(String cell) {
    return MissingMark.marks(cell) ? UNDECLARED_MISSING : this;
  }

  String rule() {
    return rule;
  }

  String must() {
    return must;
  }

  String remedy() {
    return remedy;
  }

  /** Whether the cell holds something the instrument does not know, rather than contradicts. */
  boolean undeclared() {
    return undeclared;
  }
}
