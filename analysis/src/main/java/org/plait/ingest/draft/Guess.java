package org.plait.ingest.draft;

/** What a column seems to be. */
enum Guess {
  /** A column of the platform about the response. */
  ABOUT,
  /** May identify people: left out. */
  IDENTIFYING,
  /** Another value in every row: a key, or left out. */
  KEY,
  /** Nothing in any row. */
  EMPTY,
  /** One of a few answers. */
  CHOICE,
  /** A part of a multiple choice: a tick or nothing. */
  TICK,
  /** A number. */
  NUMBER,
  /** A day. */
  DATE,
  /** Free text: left out until somebody decides. */
  TEXT
}
