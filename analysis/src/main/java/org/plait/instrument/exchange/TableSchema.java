package org.plait.instrument.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;

/** A Frictionless Table Schema (version 2) of the columns of the linked data set. */
public final class TableSchema {

  private TableSchema() {}

  /**
   * Writes an instrument.
   *
   * @param instrument the instrument
   * @return the schema as JSON, and what it can't hold
   */
  public static Exchanged of(Instrument instrument) {
    List<Map<String, Object>> fields = new ArrayList<>();
    List<String> missing = new ArrayList<>(List.of(""));
    for (Field field : Field.of(instrument)) {
      if (field.kind() == Field.Kind.OPTIONS) {
        for (Category option : field.question().codes().categories()) {
          fields.add(option(field, option));
        }
      } else {
        fields.add(field(field));
      }
      field.missing().keySet().stream().filter(c -> !missing.contains(c)).forEach(missing::add);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    schema.put("fields", fields);
    schema.put("missingValues", missing);
    List<String> notes = new Lost(instrument, "A Table Schema").always().routing().notes();
    return new Exchanged(json(schema), notes);
  }

  private static Map<String, Object> option(Field field, Category option) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.item().question() + "." + option.code());
    json.put("title", option.label());
    json.put("description", field.label());
    json.put("type", "boolean");
    json.put("trueValues", List.of("1"));
    json.put("falseValues", List.of("0"));
    return json;
  }

  private static Map<String, Object> field(Field field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.item().toString());
    json.put("title", field.label());
    field.question().help().ifPresent(help -> json.put("description", help));
    json.put("type", type(field.kind()));
    if (!field.choices().isEmpty()) {
      List<Map<String, String>> categories = new ArrayList<>();
      field.choices().forEach((code, label) -> categories.add(category(code, label)));
      json.put("categories", categories);
      QuestionType type = field.question().type();
      json.put("categoriesOrdered", type == QuestionType.ORDINAL || type == QuestionType.GRID);
    }
    Map<String, Object> limits = limits(field);
    if (!limits.isEmpty()) {
      json.put("constraints", limits);
    }
    return json;
  }

  private static Map<String, String> category(String code, String label) {
    Map<String, String> category = new LinkedHashMap<>();
    category.put("value", code);
    category.put("label", label);
    return category;
  }

  private static String type(Field.Kind kind) {
    return switch (kind) {
      case NUMBER, PART -> "number";
      case DATE -> "date";
      default -> "string";
    };
  }

  private static Map<String, Object> limits(Field field) {
    Map<String, Object> limits = new LinkedHashMap<>();
    if (field.kind() == Field.Kind.PART) {
      limits.put("minimum", 0);
      limits.put("maximum", 100);
    }
    if (field.kind() == Field.Kind.NUMBER && field.question().range().isPresent()) {
      Range range = field.question().range().get();
      limit(limits, range.lowerIncluded() ? "minimum" : "exclusiveMinimum", range.lower());
      limit(limits, range.upperIncluded() ? "maximum" : "exclusiveMaximum", range.upper());
    }
    return limits;
  }

  private static void limit(Map<String, Object> limits, String name, double value) {
    if (!Double.isInfinite(value)) {
      limits.put(name, value == Math.rint(value) ? (Object) (long) value : (Object) value);
    }
  }

  private static String json(Map<String, Object> schema) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text, numbers and lists can always be written", e);
    }
  }
}
