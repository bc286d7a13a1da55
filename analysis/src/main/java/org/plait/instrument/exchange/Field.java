package org.plait.instrument.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.instrument.Section;

/**
 * A question, or the part of one that other programs ask as a question of its own: a row of a grid,
 * a place of a ranking, a part of an allocation.
 *
 * @param question the question
 * @param section the section it stands in
 * @param item its name as the linked data set has it
 * @param label what is asked
 * @param kind what is answered
 * @param choices label by code, in order; empty where there are none
 * @param missing label by code of the answers that count as missing
 */
record Field(
    Question question,
    Section section,
    ItemRef item,
    String label,
    Kind kind,
    Map<String, String> choices,
    Map<String, String> missing) {

  /** What is answered. */
  enum Kind {
    /** One category. */
    CHOICE,
    /** Several options. */
    OPTIONS,
    /** A number. */
    NUMBER,
    /** A part of a hundred. */
    PART,
    /** A day. */
    DATE,
    /** Words. */
    TEXT
  }

  /** Keeps the maps in order, read-only. */
  Field {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** Every field of an instrument, in its order. */
  static List<Field> of(Instrument instrument) {
    List<Field> fields = new ArrayList<>();
    for (Section section : instrument.sections()) {
      section.questions().forEach(question -> add(question, section, fields));
    }
    return List.copyOf(fields);
  }

  private static void add(Question question, Section section, List<Field> fields) {
    String text = question.text();
    switch (question.type()) {
      case SINGLE, ORDINAL -> fields.add(of(question, section, "", text, Kind.CHOICE));
      case MULTIPLE -> fields.add(of(question, section, "", text, Kind.OPTIONS));
      case NUMBER -> fields.add(of(question, section, "", text, Kind.NUMBER));
      case DATE -> fields.add(of(question, section, "", text, Kind.DATE));
      case TEXT -> fields.add(of(question, section, "", text, Kind.TEXT));
      case GRID -> {
        for (GridRow row : question.rows()) {
          fields.add(of(question, section, row.id(), row.text(), Kind.CHOICE));
        }
      }
      case RANKING -> {
        for (int place = 1; place <= question.places(); place++) {
          String label = text + " - place " + place;
          fields.add(of(question, section, Integer.toString(place), label, Kind.CHOICE));
        }
      }
      case ALLOCATION -> {
        for (Category part : question.codes().categories()) {
          String label = text + " - " + part.label();
          fields.add(of(question, section, part.code(), label, Kind.PART));
        }
      }
    }
  }

  private static Field of(
      Question question, Section section, String item, String label, Kind kind) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (kind == Kind.CHOICE || kind == Kind.OPTIONS) {
      question.codes().categories().forEach(c -> choices.put(c.code(), c.label()));
    }
    Map<String, String> missing = new LinkedHashMap<>();
    for (MissingCode code : question.codes().missing()) {
      missing.put(code.code(), code.label());
    }
    return new Field(
        question, section, new ItemRef(question.id(), item), label, kind, choices, missing);
  }

  /** The name where names are letters, digits and underscores. */
  String name() {
    return (item.item().isEmpty() ? item.question() : item.question() + "_" + item.item())
        .replaceAll("[^A-Za-z0-9_]", "_");
  }
}
