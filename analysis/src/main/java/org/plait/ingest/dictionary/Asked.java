package org.plait.ingest.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.instrument.QuestionType;

/**
 * A question as a dictionary has it.
 *
 * @param name its name in the dictionary
 * @param text its wording
 * @param type its kind
 * @param choices label by code, in order; empty where there are none
 * @param missing label by code of the answers that the dictionary calls missing
 * @param rows text by id of the statements of a grid; empty otherwise
 * @param columns its columns in an export: key "" for a single one, else the option or row
 * @param limits the numbers allowed
 * @param unit the unit of a number; empty where none is said
 * @param routing whom it is put to, in the dictionary's words; empty for everybody
 * @param comments what is guessed and what is left to fill, a sentence each
 */
record Asked(
    String name,
    String text,
    QuestionType type,
    Map<String, String> choices,
    Map<String, String> missing,
    Map<String, String> rows,
    Map<String, String> columns,
    Limits limits,
    String unit,
    String routing,
    List<String> comments) {

  /** Copies the collections, keeping their order. */
  Asked {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    comments = List.copyOf(comments);
  }

  /** A question with one column of its own name. */
  static Asked of(String name, String text, QuestionType type, String routing) {
    return new Asked(
        name,
        text,
        type,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of("", name),
        Limits.NONE,
        "",
        routing,
        List.of());
  }

  Asked choosing(QuestionType kind, Map<String, String> labels) {
    return new Asked(
        name, text, kind, labels, missing, rows, columns, limits, unit, routing, comments);
  }

  Asked in(Map<String, String> bound) {
    return new Asked(
        name, text, type, choices, missing, rows, bound, limits, unit, routing, comments);
  }

  Asked within(Limits allowed, String measured) {
    return new Asked(
        name, text, type, choices, missing, rows, columns, allowed, measured, routing, comments);
  }

  Asked without(Map<String, String> reasons) {
    return new Asked(
        name, text, type, choices, reasons, rows, columns, limits, unit, routing, comments);
  }

  Asked saying(List<String> said) {
    return new Asked(
        name, text, type, choices, missing, rows, columns, limits, unit, routing, said);
  }

  /** Whether a condition may ask for its answer. */
  boolean routes() {
    return type == QuestionType.SINGLE
        || type == QuestionType.ORDINAL
        || type == QuestionType.MULTIPLE;
  }
}
