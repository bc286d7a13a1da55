package org.plait.coding.sheet;

/** The words by which a sheet is known again when it comes back. */
final class SheetNames {

  static final String COMMENTS = "Comments";
  static final String CODEBOOK = "Codebook";
  static final String READ_ME = "Read me";

  static final String ROW = "Row";
  static final String WAVE = "Wave";
  static final String QUESTION = "Question";
  static final String TIMES = "Times";
  static final String COMMENT = "Comment";
  static final String NOTHING = "Nothing applies";
  static final String SENTIMENT = "Sentiment";

  /** Before the name of a coder, over what they said. */
  static final String SAID = "Coder ";

  static final String LAYOUT = "Layout";
  static final String LAYOUT_NOW = "Plait coding sheet 1";
  static final String STUDY = "Study";
  static final String CODER = "Coder";
  static final String BOOK = "Codebook";
  static final String VERSION = "Version of the codebook";
  static final String COMMENTS_NUMBER = "Comments to read";

  static final String TICK = "x";

  private SheetNames() {}
}
