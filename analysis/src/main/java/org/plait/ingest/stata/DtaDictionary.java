package org.plait.ingest.stata;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.FileText;

/** Everything that stands before the cases. */
final class DtaDictionary {

  private static final int MAP = 14;
  private static final int MOST_VARIABLES = 120_000;
  private static final String WHAT = "the rest of its dictionary";

  private final DtaReader reader;
  private final DtaRelease release;
  private final FileText texts;
  private final int count;
  private final long cases;
  private final long[] map = new long[MAP];
  private final List<DtaType> types = new ArrayList<>();
  private final List<String> names;
  private final List<String> formats;
  private final List<String> labelSets;
  private final List<String> labels;

  private DtaDictionary(DtaReader reader, Optional<Charset> declared) throws DamagedFileException {
    this.reader = reader;
    this.release = readRelease();
    order();
    reader.tag("<K>");
    this.count = count();
    reader.tag("</K><N>");
    this.cases = reader.unsigned(release.cases());
    reader.tag("</N><label>");
    reader.in().skip(reader.unsigned(release.label()), WHAT);
    reader.tag("</label><timestamp>");
    reader.in().skip(reader.unsigned(1), WHAT);
    reader.tag("</timestamp></header><map>");
    for (int i = 0; i < MAP; i++) {
      map[i] = reader.in().i64(WHAT);
    }
    reader.tag("</map>");
    Optional<Charset> used = release.unicode() ? Optional.of(StandardCharsets.UTF_8) : declared;
    this.texts = new FileText(used.orElse(StandardCharsets.US_ASCII), used.isPresent());
    readTypes();
    this.names = fields("varnames", release.name());
    reader.tag("<sortlist>");
    reader.in().skip((count + 1L) * release.sort(), WHAT);
    reader.tag("</sortlist>");
    this.formats = fields("formats", release.format());
    this.labelSets = fields("value_label_names", release.name());
    this.labels = fields("variable_labels", release.variableLabel());
    characteristics();
  }

  static DtaDictionary read(DtaReader reader, Optional<Charset> declared)
      throws DamagedFileException {
    return new DtaDictionary(reader, declared);
  }

  private DtaRelease readRelease() throws DamagedFileException {
    if (!reader.passes("<stata_dta><header><release>")) {
      throw new DamagedFileException(
          "not-dta",
          0,
          "a Stata file must begin with <stata_dta>, as releases 117 to 119 do",
          "something else",
          "Save it in Stata 13 or later, or declare another `format`.");
    }
    int at = reader.in().position();
    String number = reader.ascii(3);
    Optional<DtaRelease> known = DtaRelease.of(number);
    if (known.isEmpty()) {
      throw new DamagedFileException(
          "unknown-release",
          at,
          "release of the file must be 117, 118 or 119",
          "another",
          "Save it for Stata 13 to 18 (`saveold`), or export it as CSV.");
    }
    reader.tag("</release><byteorder>");
    return known.get();
  }

  private void order() throws DamagedFileException {
    int at = reader.in().position();
    String order = reader.ascii(3);
    if (order.equals("MSF")) {
      reader.in().order(ByteOrder.BIG_ENDIAN);
    } else if (!order.equals("LSF")) {
      throw DamagedFileException.damaged(at, "order of bytes must be LSF or MSF", "another");
    }
    reader.tag("</byteorder>");
  }

  private int count() throws DamagedFileException {
    int at = reader.in().position();
    long variables = reader.unsigned(release.variables());
    // Every variable takes a name, so that a file can't hold more of them than it has names' bytes.
    if (variables < 1
        || variables > MOST_VARIABLES
        || variables * release.name() > reader.in().remaining()) {
      throw DamagedFileException.damaged(
          at, "file must hold as many variables as it says", Long.toString(variables));
    }
    return (int) variables;
  }

  private void readTypes() throws DamagedFileException {
    reader.tag("<variable_types>");
    for (int i = 0; i < count; i++) {
      int at = reader.in().position();
      int code = reader.in().u16(WHAT);
      Optional<DtaType> type = DtaType.of(code);
      if (type.isEmpty()) {
        throw DamagedFileException.damaged(
            at, "type of a variable must be one of Stata's", Integer.toString(code));
      }
      types.add(type.get());
    }
    reader.tag("</variable_types>");
  }

  private List<String> fields(String tag, int width) throws DamagedFileException {
    reader.tag("<" + tag + ">");
    List<String> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int at = reader.in().position();
      fields.add(texts.ended(reader.in().bytes(width, WHAT), 0, width, at));
    }
    reader.tag("</" + tag + ">");
    return fields;
  }

  private void characteristics() throws DamagedFileException {
    reader.tag("<characteristics>");
    while (reader.passes("<ch>")) {
      reader.in().skip(reader.unsigned(Integer.BYTES), WHAT);
      reader.tag("</ch>");
    }
    reader.tag("</characteristics>");
  }

  DtaRelease release() {
    return release;
  }

  FileText texts() {
    return texts;
  }

  long cases() {
    return cases;
  }

  /** Where a section begins, as the file's map says. */
  long mapped(int section) {
    return map[section];
  }

  List<DtaType> types() {
    return types;
  }

  String name(int variable) {
    return names.get(variable);
  }

  String format(int variable) {
    return formats.get(variable);
  }

  String labelSet(int variable) {
    return labelSets.get(variable);
  }

  String label(int variable) {
    return labels.get(variable);
  }
}
