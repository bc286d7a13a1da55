package org.plait.ingest.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * REDCap's data dictionary: what the codes of each field mean, and which fields identify people.
 * Both spellings of its columns are understood, that of the download and that of the interface.
 *
 * @param labels the labels by field and code
 * @param identifying the fields marked as identifiers
 */
public record RedcapDictionary(Map<String, Map<String, String>> labels, Set<String> identifying) {

  /** Nothing is known. */
  public static final RedcapDictionary NONE = new RedcapDictionary(Map.of(), Set.of());

  private static final Set<String> NAME = Set.of("variable / field name", "field_name");
  private static final Set<String> TYPE = Set.of("field type", "field_type");
  private static final Set<String> CHOICES =
      Set.of("choices, calculations, or slider labels", "select_choices_or_calculations");
  private static final Set<String> IDENTIFIER = Set.of("identifier?", "identifier");

  /** Copies the parts. */
  public RedcapDictionary {
    labels = Map.copyOf(labels);
    identifying = Set.copyOf(identifying);
  }

  /**
   * Reads a dictionary.
   *
   * @param header the names of its columns
   * @param rows its rows
   * @return the dictionary; empty when a column that it needs is missing
   */
  public static Optional<RedcapDictionary> of(List<String> header, List<List<String>> rows) {
    int name = column(header, NAME);
    int type = column(header, TYPE);
    int choices = column(header, CHOICES);
    int identifier = column(header, IDENTIFIER);
    if (name < 0 || type < 0 || choices < 0) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> labels = new HashMap<>();
    Set<String> identifying = new HashSet<>();
    for (List<String> row : rows) {
      boolean ticks = row.get(type).strip().equals("checkbox");
      labels.put(
          row.get(name).strip(), ticks ? Map.of() : choices(row.get(type), row.get(choices)));
      if (identifier >= 0 && row.get(identifier).strip().equalsIgnoreCase("y")) {
        identifying.add(row.get(name).strip());
      }
    }
    return Optional.of(new RedcapDictionary(labels, identifying));
  }

  /**
   * Finds a column by any of its spellings.
   *
   * @param header the names of all columns
   * @param names its spellings in lower case
   * @return its position, or -1 when there is no such column
   */
  public static int column(List<String> header, Set<String> names) {
    return IntStream.range(0, header.size())
        .filter(i -> names.contains(header.get(i).toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(-1);
  }

  /**
   * The choices of a field: they stand between vertical bars, code and label at the first comma.
   *
   * @param type the type of the field
   * @param choices the choices as the dictionary writes them
   * @return label by code, in order; empty when the field has none
   */
  public static Map<String, String> choices(String type, String choices) {
    Map<String, String> labels = new LinkedHashMap<>();
    switch (type.strip()) {
      case "yesno" -> {
        labels.put("1", "Yes");
        labels.put("0", "No");
      }
      case "truefalse" -> {
        labels.put("1", "True");
        labels.put("0", "False");
      }
      case "radio", "dropdown", "checkbox" -> {
        for (String choice : choices.split("\\|")) {
          int comma = choice.indexOf(',');
          if (comma > 0) {
            labels.put(choice.substring(0, comma).strip(), choice.substring(comma + 1).strip());
          }
        }
      }
      default -> {
        return Map.of();
      }
    }
    return labels;
  }
}
