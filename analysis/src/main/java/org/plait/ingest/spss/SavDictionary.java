package org.plait.ingest.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.CellText;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.labelled.Variable.Measure;

/** Makes variables of the records of a dictionary. */
final class SavDictionary {

  private static final int MEASURES = 11;
  private static final int LONG_NAMES = 13;
  private static final int LONG_TEXTS = 14;
  private static final int LONG_LABELS = 21;
  private static final int LONG_MISSING = 22;
  private static final int SEGMENT = 8;

  private final SavRecords records;
  private final ByteReader like;
  private final FileText texts;
  private final Map<Integer, Map<String, String>> labels = new HashMap<>();
  private final Map<String, Map<String, String>> longLabels;
  private final Map<String, Set<String>> longMissing;
  private final Map<String, String> longNames;
  private final Map<String, String> longTexts;
  private final List<Measure> measures;

  private SavDictionary(SavRecords records, ByteReader like, FileText texts)
      throws DamagedFileException {
    this.records = records;
    this.like = like;
    this.texts = texts;
    this.longNames = pairs(LONG_NAMES);
    this.longTexts = pairs(LONG_TEXTS);
    this.longLabels = new LongStrings(like, texts).labels(records.extension(LONG_LABELS));
    this.longMissing = new LongStrings(like, texts).missing(records.extension(LONG_MISSING));
    this.measures = measures();
    spreadLabels();
  }

  static List<SavVariable> of(SavRecords records, ByteReader like, FileText texts)
      throws DamagedFileException {
    return new SavDictionary(records, like, texts).variables();
  }

  /** A record of pairs such as {@code SHORT=value}, by the short name in capitals. */
  private Map<String, String> pairs(int subtype) throws DamagedFileException {
    Map<String, String> pairs = new HashMap<>();
    Optional<Raw> record = records.extension(subtype);
    if (record.isPresent()) {
      for (String pair : record.get().texts(texts, '\t')) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          pairs.put(pair.substring(0, equals).toUpperCase(Locale.ROOT), pair.substring(equals + 1));
        }
      }
    }
    return pairs;
  }

  private List<Measure> measures() throws DamagedFileException {
    Optional<Raw> record = records.extension(MEASURES);
    int variables = records.variables().size();
    int numbers = record.map(r -> r.length() / Integer.BYTES).orElse(0);
    List<Measure> read = new ArrayList<>();
    if (numbers == 0 || numbers != 2 * variables && numbers != 3 * variables) {
      return read;
    }
    ByteReader in = record.get().reader(like);
    for (int i = 0; i < variables; i++) {
      int measure = in.i32("levels of measurement");
      in.skip((long) Integer.BYTES * (numbers / variables - 1), "levels of measurement");
      read.add(measure == 1 ? Measure.NOMINAL : measure == 2 ? Measure.ORDINAL : Measure.SCALE);
    }
    return read;
  }

  private void spreadLabels() throws DamagedFileException {
    Map<Integer, RawVariable> bySegment = new HashMap<>();
    records.variables().forEach(v -> bySegment.put(v.segment(), v));
    for (SavRecords.RawLabels record : records.valueLabels()) {
      for (int segment : record.segments()) {
        RawVariable owner = bySegment.get(segment);
        if (owner == null) {
          throw DamagedFileException.damaged(
              record.offset(), "labels must belong to a variable", "segment " + (segment + 1));
        }
        Map<String, String> own = labels.computeIfAbsent(segment, s -> new LinkedHashMap<>());
        for (int i = 0; i < record.values().size(); i++) {
          own.put(cell(owner, record.values().get(i)), record.texts().get(i).text(texts));
        }
      }
    }
  }

  private String cell(RawVariable owner, Raw value) throws DamagedFileException {
    return owner.text()
        ? value.text(texts)
        : SavFormats.cell(SavFormats.kind(owner.format()), number(value));
  }

  private double number(Raw value) throws DamagedFileException {
    return value.reader(like).f64("a value");
  }

  private List<SavVariable> variables() throws DamagedFileException {
    List<SavVariable> variables = new ArrayList<>();
    List<RawVariable> raw = records.variables();
    if (raw.isEmpty()) {
      throw DamagedFileException.damaged(0, "a file must have a variable", "none");
    }
    Set<String> unused = new TreeSet<>(longTexts.keySet());
    int at = 0;
    while (at < raw.size()) {
      String shortName = shortName(raw.get(at));
      unused.remove(shortName);
      int width = width(raw.get(at), longTexts.get(shortName));
      int parts = SavVariable.parts(width);
      List<Integer> places = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        checkPart(raw, at, part, width);
        places.add(raw.get(at + part).segment() * SEGMENT);
      }
      variables.add(new SavVariable(variable(raw.get(at), at, shortName, width), places));
      at += parts;
      checkNotAPart(raw, at);
    }
    if (!unused.isEmpty()) {
      throw DamagedFileException.damaged(
          records.extension(LONG_TEXTS).map(Raw::offset).orElse(0),
          "very long text must belong to a variable",
          "the name of none");
    }
    return variables;
  }

  private String shortName(RawVariable raw) throws DamagedFileException {
    return raw.name().text(texts).toUpperCase(Locale.ROOT);
  }

  /**
   * A part of very long text has no name of its own. One that stands behind text of full width, in
   * a file that names its other variables, has lost the text it belongs to.
   */
  private void checkNotAPart(List<RawVariable> raw, int at) throws DamagedFileException {
    if (at < raw.size()
        && raw.get(at).text()
        && raw.get(at - 1).width() == SavVariable.PART
        && longNames.containsKey(shortName(raw.get(at - 1)))
        && !longNames.containsKey(shortName(raw.get(at)))) {
      throw DamagedFileException.damaged(
          raw.get(at).offset(), "a part of very long text must follow its beginning", "it alone");
    }
  }

  private static int width(RawVariable raw, @org.jspecify.annotations.Nullable String declared)
      throws DamagedFileException {
    if (declared == null) {
      return raw.width();
    }
    if (!declared.matches("[0-9]{1,5}")) {
      throw DamagedFileException.damaged(
          raw.offset(), "width of very long text must be a number", "another");
    }
    return Integer.parseInt(declared);
  }

  private static void checkPart(List<RawVariable> raw, int first, int part, int width)
      throws DamagedFileException {
    int at = first + part;
    int needed = SavVariable.partWidth(width, part);
    if (at >= raw.size() || raw.get(at).width() != needed) {
      throw DamagedFileException.damaged(
          raw.get(first).offset(),
          "text of width " + width + " must be stored in parts that make up this width",
          "that they do not");
    }
  }

  private Variable variable(RawVariable raw, int index, String shortName, int width)
      throws DamagedFileException {
    String name = longNames.getOrDefault(shortName, shortName);
    Kind kind = raw.text() ? Kind.TEXT : SavFormats.kind(raw.format());
    Map<String, String> own = labels.getOrDefault(raw.segment(), Map.of());
    Optional<Measure> measure =
        measures.isEmpty() ? Optional.empty() : Optional.of(measures.get(index));
    return new Variable(
        name,
        raw.label().text(texts),
        kind,
        width,
        measure,
        own.isEmpty() ? named(longLabels, name, shortName, Map.of()) : own,
        missing(raw, name, shortName));
  }

  private static <T> T named(Map<String, T> byName, String name, String shortName, T otherwise) {
    return byName.getOrDefault(name, byName.getOrDefault(shortName, otherwise));
  }

  private UserMissing missing(RawVariable raw, String name, String shortName)
      throws DamagedFileException {
    List<Raw> values = raw.missing();
    if (!raw.text() && raw.range()) {
      double lower = number(values.get(0));
      double upper = number(values.get(1));
      if (!(lower <= upper)) {
        throw DamagedFileException.damaged(
            raw.offset(),
            "lower end of a missing range must not lie above its upper end",
            CellText.number(lower) + " to " + CellText.number(upper));
      }
      Set<String> single = values.size() > 2 ? Set.of(cell(raw, values.get(2))) : Set.of();
      return new UserMissing(single, Optional.of(new UserMissing.Range(lower, upper)));
    }
    Set<String> single = new TreeSet<>(named(longMissing, name, shortName, Set.of()));
    for (Raw value : values) {
      single.add(cell(raw, value));
    }
    return new UserMissing(single, Optional.empty());
  }
}
