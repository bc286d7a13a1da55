package org.plait.coding.file;

import java.util.Locale;

/** Why a row of a coding file does not count; in the order in which the rules apply. */
enum CodingRule {
  UNKNOWN_SURVEY("survey", "a survey of the study", " with another.", "Correct the survey."),
  UNKNOWN_WAVE("wave", "a wave of the survey", " with another.", "Correct the wave."),
  UNKNOWN_QUESTION(
      "question",
      "a question that is coded",
      " with another.",
      "Correct the question, or name it under `coding.questions`."),
  NO_CODER("coder", "the coder's name", " without one.", "Add the coder."),
  WITHDRAWN("respondent", "somebody who has not withdrawn", " of people who have.", ""),
  UNKNOWN_RESPONDENT(
      "respondent",
      "a respondent whose answers were kept",
      " of others.",
      "Check that the coding and the export belong together."),
  UNKNOWN_VERSION(
      "codebook_version",
      "the codebook’s version or one named under `coding.earlier`",
      " with another.",
      "Name the file of that version under `coding.earlier`."),
  OTHER_VERSION(
      "codebook_version",
      "the version by which the coder read the comment first",
      " with another.",
      "A coder’s word on a comment counts once; remove one of the two."),
  DUPLICATE("code", "recorded once by a coder", " recorded again.", ""),
  EMPTY_COMMENT("question", "answered by the respondent", " on empty comments.", ""),
  NOT_CODED_BEFORE(
      "respondent",
      "about a comment that was coded before",
      " about others.",
      "Draw comments for a bridge with plait code sample --purpose bridge."),
  /** A prediction without its score would count as a certain one. */
  BAD_SCORE("score", "from 0 to 1", " with something else.", "Correct the score."),
  RETIRED_CODE(
      "code",
      "a code in use",
      " with a retired one.",
      "Use another code, or say under `codebook_version` by which version it was coded."),
  UNKNOWN_CODE("code", "a code of the codebook, by id, label or alias", "", "");

  private final String field;
  private final String must;
  private final String found;
  private final String remedy;

  CodingRule(String field, String must, String found, String remedy) {
    this.field = field;
    this.must = must;
    this.found = found;
    this.remedy = remedy;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What may be wrong with the files; the others are as it should be. */
  boolean suspicious() {
    return this != WITHDRAWN && this != DUPLICATE && this != EMPTY_COMMENT;
  }

  /** Which column breaks it. */
  String field() {
    return field;
  }

  /** What must hold. */
  String must() {
    return must;
  }

  /** What was found instead, after the number of rows. */
  String found() {
    return found;
  }

  /** What to do about it. */
  String remedy() {
    return remedy;
  }
}
