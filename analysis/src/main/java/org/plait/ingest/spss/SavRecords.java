package org.plait.ingest.spss;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.labelled.ByteReader;
import org.plait.ingest.labelled.DamagedFileException;

/** The records between the header and the cases, each taken as it stands. */
final class SavRecords {

  private static final int VARIABLE = 2;
  private static final int LABELS = 3;
  private static final int LABELLED = 4;
  private static final int DOCUMENT = 6;
  private static final int EXTENSION = 7;
  private static final int END = 999;
  private static final int WIDEST = 255;
  private static final int LINE = 80;
  private static final int SHORTEST_LABEL = 16;
  private static final String WHAT = "the rest of its dictionary";

  private final ByteReader in;
  private final List<RawVariable> variables = new ArrayList<>();
  private final List<RawLabels> labels = new ArrayList<>();
  private final Map<Integer, Extension> extensions = new HashMap<>();
  private int segments;

  private SavRecords(ByteReader in) {
    this.in = in;
  }

  /**
   * Labels of values and the variables they belong to.
   *
   * @param values each value of eight bytes
   * @param texts its label
   * @param segments the variables, by the first segment they take, counted from 0
   * @param offset where the record begins
   */
  record RawLabels(List<Raw> values, List<Raw> texts, List<Integer> segments, int offset) {}

  /**
   * An extension record.
   *
   * @param size bytes an element
   * @param data its elements
   */
  record Extension(int size, Raw data) {}

  static SavRecords read(ByteReader in) throws DamagedFileException {
    SavRecords records = new SavRecords(in);
    boolean more = true;
    while (more) {
      more = records.next();
    }
    return records;
  }

  private boolean next() throws DamagedFileException {
    int at = in.position();
    int type = in.i32(WHAT);
    switch (type) {
      case VARIABLE -> variable(at);
      case LABELS -> labels(at);
      case DOCUMENT -> in.skip((long) LINE * in.i32(WHAT), WHAT);
      case EXTENSION -> extension();
      case END -> in.skip(Integer.BYTES, WHAT);
      default ->
          throw DamagedFileException.damaged(
              at, "a record must be of type 2, 3, 6, 7 or 999", "type " + type);
    }
    return type != END;
  }

  private void variable(int at) throws DamagedFileException {
    int width = in.i32(WHAT);
    boolean labelled = in.i32(WHAT) == 1;
    int missing = in.i32(WHAT);
    int print = in.i32(WHAT);
    in.i32(WHAT);
    Raw name = Raw.read(in, 8, WHAT);
    if (width < -1 || width > WIDEST || Math.abs((long) missing) > 3 || missing == -1) {
      throw DamagedFileException.damaged(
          at,
          "a variable must be at most 255 wide and have at most 3 missing values",
          "width " + width + " and " + missing);
    }
    Raw label = labelled ? padded(in.i32(WHAT), 4) : Raw.NOTHING;
    List<Raw> values = new ArrayList<>();
    for (int i = 0; i < Math.abs(missing); i++) {
      values.add(Raw.read(in, 8, WHAT));
    }
    if (width == -1) {
      segments++;
      return;
    }
    checkContinued(at);
    variables.add(
        new RawVariable(
            at,
            segments,
            width,
            name,
            label,
            missing < 0,
            values,
            print >> 16 & 0xFF,
            print & 0xFF));
    segments++;
  }

  /** The variable before must have as many continuation records as its width needs. */
  void checkContinued(int at) throws DamagedFileException {
    if (!variables.isEmpty()) {
      RawVariable before = variables.get(variables.size() - 1);
      int found = segments - before.segment();
      if (found != before.segments()) {
        throw DamagedFileException.damaged(
            at,
            "text of width " + before.width() + " must take " + before.segments() + " records",
            Integer.toString(found));
      }
    } else if (segments > 0) {
      throw DamagedFileException.damaged(
          at, "a record that continues text must follow text", "it first");
    }
  }

  /** Bytes whose number is rounded up. */
  private Raw padded(int length, int unit) throws DamagedFileException {
    Raw text = Raw.read(in, length, WHAT);
    in.skip((unit - length % unit) % unit, WHAT);
    return text;
  }

  private void labels(int at) throws DamagedFileException {
    int count = in.i32(WHAT);
    in.require((long) count * SHORTEST_LABEL, WHAT);
    List<Raw> values = new ArrayList<>(count);
    List<Raw> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(Raw.read(in, 8, WHAT));
      int length = in.u8(WHAT);
      texts.add(Raw.read(in, length, WHAT));
      in.skip((8 - (length + 1) % 8) % 8, WHAT);
    }
    int type = in.i32(WHAT);
    if (type != LABELLED) {
      throw DamagedFileException.damaged(
          at, "labels must be followed by the variables they belong to", "type " + type);
    }
    int owners = in.i32(WHAT);
    in.require((long) owners * Integer.BYTES, WHAT);
    List<Integer> places = new ArrayList<>(owners);
    for (int i = 0; i < owners; i++) {
      places.add(in.i32(WHAT) - 1);
    }
    labels.add(new RawLabels(values, texts, places, at));
  }

  private void extension() throws DamagedFileException {
    int at = in.position();
    int subtype = in.i32(WHAT);
    int size = in.i32(WHAT);
    int count = in.i32(WHAT);
    if (size < 0 || count < 0) {
      throw DamagedFileException.damaged(
          at, "size of a record must be 0 or more", size + " times " + count);
    }
    extensions.put(subtype, new Extension(size, Raw.read(in, (long) size * count, WHAT)));
  }

  List<RawVariable> variables() {
    return variables;
  }

  List<RawLabels> valueLabels() {
    return labels;
  }

  /** The extension record of a subtype; of several the last. */
  Optional<Raw> extension(int subtype) {
    return Optional.ofNullable(extensions.get(subtype)).map(Extension::data);
  }

  /** Which segments of a case are text. */
  BitSet textSegments() {
    BitSet text = new BitSet();
    variables.stream()
        .filter(RawVariable::text)
        .forEach(v -> text.set(v.segment(), v.segment() + v.segments()));
    return text;
  }

  /** How many segments of eight bytes a case has. */
  int segments() {
    return segments;
  }
}
