package org.plait.coding.refi;

import java.util.Locale;
import org.plait.study.finding.Severity;

/** Why a coding of a project does not become a coding of the study; the same order everywhere. */
enum ImportRule {
  MACHINE(
      Severity.NOTE,
      "user",
      "codings that come back must be people's, found %s by a program; left out.",
      ""),
  NO_CODER(
      Severity.WARNING,
      "user",
      "every coding must say who gave it, found %s that does not; left out.",
      "Name the coder with --coder."),
  UNKNOWN_SOURCE(
      Severity.WARNING,
      "source",
      "texts must be answers of the study, found %s in others; left out.",
      "Check that the project was exported from this study with the same key file."),
  NOT_AN_ANSWER(
      Severity.WARNING,
      "source",
      "codes must be given to answers, found %s on a whole text with all answers; left out.",
      "Code the answers it is about one by one."),
  UNREADABLE_TEXT(
      Severity.WARNING,
      "source",
      "texts with several answers must be plain text inside the project, found %s in others; left"
          + " out.",
      "Export the project again with its texts inside it."),
  BAD_POSITION(
      Severity.WARNING,
      "selection",
      "selections must lie within their text, found %s outside; left out.",
      "Export the project again from the program that wrote it."),
  OUTSIDE_ANSWERS(
      Severity.WARNING,
      "selection",
      "selections must touch an answer, found %s on other lines; left out.",
      "Code the answer below the line in brackets."),
  SEVERAL_ANSWERS(
      Severity.WARNING,
      "selection",
      "selections must lie within one answer, found %s over several; left out.",
      "Code each answer by itself."),
  UNKNOWN_CODE(
      Severity.WARNING,
      "code",
      "must be a code of the codebook, by identifier, id, label or alias, found %s with another;"
          + " left out.",
      "Add it to the codebook, as a code or an alias, or give another code.");

  private final Severity severity;
  private final String field;
  private final String message;
  private final String remedy;

  ImportRule(Severity severity, String field, String message, String remedy) {
    this.severity = severity;
    this.field = field;
    this.message = message;
    this.remedy = remedy;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Severity severity() {
    return severity;
  }

  String field() {
    return field;
  }

  String message(long codings) {
    return message.formatted(codings == 1 ? "1 coding" : codings + " codings");
  }

  String remedy() {
    return remedy;
  }
}
