package org.plait.ingest.stata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stata files put together byte by byte, for tests. */
public final class DtaFixture {

  /** The plain missing value of a double, and how far the tagged ones lie apart. */
  private static final long MISSING_DOUBLE = 0x7FE0000000000000L;

  private static final long MISSING_STEP = 0x10000000000L;

  private final int release;
  private final ByteOrder order;
  private final Charset charset;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, Map<Integer, String>> labels = new LinkedHashMap<>();
  private final List<Object[]> rows = new ArrayList<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();

  private record Variable(String name, int type, String format, String labels, String label) {}

  /** A file of a release. */
  public DtaFixture(int release, ByteOrder order, Charset charset) {
    this.release = release;
    this.order = order;
    this.charset = charset;
  }

  /** A file of release 118 as most programs write it. */
  public static DtaFixture of118() {
    return new DtaFixture(118, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
  }

  /** Adds a variable: type 65526 double, 65527 float, 65528 long, 65529 int, 65530 byte. */
  public DtaFixture variable(String name, int type, String format, String set, String label) {
    variables.add(new Variable(name, type, format, set, label));
    return this;
  }

  /** Adds a set of value labels. */
  public DtaFixture labels(String set, Map<Integer, String> values) {
    labels.put(set, new LinkedHashMap<>(values));
    return this;
  }

  /** Adds a case: numbers, texts, or for a tagged missing value a character. */
  public DtaFixture row(Object... cells) {
    rows.add(cells);
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    byte[] first = build(new long[14]);
    return build(positions(first));
  }

  private static long[] positions(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String[] tags = {
      "<stata_dta>",
      "<map>",
      "<variable_types>",
      "<varnames>",
      "<sortlist>",
      "<formats>",
      "<value_label_names>",
      "<variable_labels>",
      "<characteristics>",
      "<data>",
      "<strls>",
      "<value_labels>",
      "</stata_dta>"
    };
    long[] positions = new long[14];
    for (int i = 0; i < tags.length; i++) {
      positions[i] = text.indexOf(tags[i]);
    }
    positions[13] = file.length;
    return positions;
  }

  private byte[] build(long[] map) {
    out = new ByteArrayOutputStream();
    boolean old = release == 117;
    tag("<stata_dta><header><release>" + release + "</release><byteorder>");
    tag((order == ByteOrder.BIG_ENDIAN ? "MSF" : "LSF") + "</byteorder><K>");
    number(variables.size(), release == 119 ? 4 : 2);
    tag("</K><N>");
    number(rows.size(), old ? 4 : 8);
    tag("</N><label>");
    number(0, old ? 1 : 2);
    tag("</label><timestamp>");
    number(0, 1);
    tag("</timestamp></header><map>");
    for (long place : map) {
      number(place, 8);
    }
    tag("</map><variable_types>");
    variables.forEach(v -> number(v.type(), 2));
    tag("</variable_types><varnames>");
    variables.forEach(v -> field(v.name(), old ? 33 : 129));
    tag("</varnames><sortlist>");
    number(0, 0);
    pad((variables.size() + 1) * (release == 119 ? 4 : 2));
    tag("</sortlist><formats>");
    variables.forEach(v -> field(v.format(), old ? 49 : 57));
    tag("</formats><value_label_names>");
    variables.forEach(v -> field(v.labels(), old ? 33 : 129));
    tag("</value_label_names><variable_labels>");
    variables.forEach(v -> field(v.label(), old ? 81 : 321));
    tag("</variable_labels><characteristics><ch>");
    number(3, 4);
    tag("any</ch></characteristics><data>");
    List<String> longTexts = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < variables.size(); i++) {
        cell(variables.get(i).type(), rows.get(row)[i], longTexts, i + 1, row + 1);
      }
    }
    tag("</data><strls>");
    longTexts.forEach(this::longText);
    tag("</strls><value_labels>");
    labels.forEach(this::labelSet);
    tag("</value_labels></stata_dta>");
    return out.toByteArray();
  }

  private void cell(int type, Object cell, List<String> longTexts, int variable, int row) {
    if (type == 32768) {
      String text = cell.toString();
      int owner = release == 117 ? 4 : release == 118 ? 2 : 3;
      number(text.isEmpty() ? 0 : variable, owner);
      number(text.isEmpty() ? 0 : row, 8 - owner);
      if (!text.isEmpty()) {
        longTexts.add(variable + "," + row + "," + text);
      }
    } else if (type <= 2045) {
      field(cell.toString(), type);
    } else if (cell instanceof Character tag) {
      missing(type, tag == '.' ? 0 : tag - 'a' + 1);
    } else {
      double value = ((Number) cell).doubleValue();
      switch (type) {
        case 65526 -> number(Double.doubleToRawLongBits(value), 8);
        case 65527 -> number(Float.floatToRawIntBits((float) value), 4);
        case 65528 -> number((long) value, 4);
        case 65529 -> number((long) value, 2);
        default -> number((long) value, 1);
      }
    }
  }

  private void missing(int type, int tag) {
    switch (type) {
      case 65526 -> number(MISSING_DOUBLE + tag * MISSING_STEP, 8);
      case 65527 -> number(0x7F000000 + tag * 0x800, 4);
      case 65528 -> number(2_147_483_621L + tag, 4);
      case 65529 -> number(32_741 + tag, 2);
      default -> number(101 + tag, 1);
    }
  }

  private void longText(String entry) {
    String[] parts = entry.split(",", 3);
    byte[] text = parts[2].getBytes(charset);
    tag("GSO");
    number(Long.parseLong(parts[0]), 4);
    number(Long.parseLong(parts[1]), release == 117 ? 4 : 8);
    number(130, 1);
    number(text.length + 1L, 4);
    out.writeBytes(text);
    number(0, 1);
  }

  private void labelSet(String name, Map<Integer, String> values) {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (String label : values.values()) {
      offsets.add(texts.size());
      texts.writeBytes(label.getBytes(charset));
      texts.write(0);
    }
    tag("<lbl>");
    number(8L + 8L * values.size() + texts.size(), 4);
    field(name, release == 117 ? 33 : 129);
    pad(3);
    number(values.size(), 4);
    number(texts.size(), 4);
    offsets.forEach(o -> number(o, 4));
    values.keySet().forEach(v -> number(v, 4));
    out.writeBytes(texts.toByteArray());
    tag("</lbl>");
  }

  private void tag(String tag) {
    out.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
  }

  private void field(String text, int width) {
    byte[] bytes = text.getBytes(charset);
    out.write(bytes, 0, bytes.length);
    pad(width - bytes.length);
  }

  private void pad(int count) {
    out.writeBytes(new byte[count]);
  }

  private void number(long value, int width) {
    byte[] eight = ByteBuffer.allocate(8).order(order).putLong(value).array();
    out.write(eight, order == ByteOrder.BIG_ENDIAN ? 8 - width : 0, width);
  }
}
