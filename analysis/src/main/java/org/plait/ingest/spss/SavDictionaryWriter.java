package org.plait.ingest.spss;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;

/** Writes the header and the records before the cases. */
final class SavDictionaryWriter {

  private static final String PRODUCT = "@(#) SPSS DATA FILE Plait";
  private static final int LONGEST_LABEL = 252;
  private static final int SEGMENT = 8;
  private static final double BIAS = 100;
  private static final int UTF_8 = 65001;

  private final List<Variable> variables;
  private final List<AnswerSet> sets;
  private final ByteSink out;
  private final List<Integer> segments = new ArrayList<>();
  private int records;

  SavDictionaryWriter(List<Variable> variables, List<AnswerSet> sets, ByteSink out) {
    this.variables = variables;
    this.sets = sets;
    this.out = out;
  }

  void write(SavHeader.Compression compression, int cases) {
    int caseSize = variables.stream().mapToInt(SavCaseWriter::segments).sum();
    boolean zlib = compression == SavHeader.Compression.ZLIB;
    out.padded(zlib ? "$FL3" : "$FL2", 4).padded(PRODUCT, 60).i32(2).i32(caseSize);
    out.i32(compression.ordinal()).i32(0).i32(cases).f64(BIAS);
    out.padded("01 Jan 70", 9).padded("00:00:00", 8).padded("", 64).fill(0, 3);
    int segment = 0;
    for (int i = 0; i < variables.size(); i++) {
      segments.add(segment);
      segment += variable(variables.get(i), i);
    }
    all().forEach(i -> valueLabels(variables.get(i), segments.get(i)));
    extensions(cases);
    out.i32(999).i32(0);
  }

  /** A name of at most eight bytes that no other variable or part of one has. */
  private static String shortName(int variable) {
    return "V" + (variable + 1);
  }

  private int variable(Variable variable, int index) {
    int width = SavCaseWriter.width(variable);
    int written = 0;
    for (int part = 0; part < SavVariable.parts(width); part++) {
      int partWidth = SavVariable.partWidth(width, part);
      String name = part == 0 ? shortName(index) : "P" + index + "_" + part;
      record(variable, part == 0, partWidth, name.length() > SEGMENT ? "P" + records : name);
      int more = Math.max(1, (partWidth + SEGMENT - 1) / SEGMENT);
      for (int i = 1; i < more; i++) {
        out.i32(2).i32(-1).i32(0).i32(0).i32(0).i32(0).fill(' ', SEGMENT);
      }
      written += more;
    }
    return written;
  }

  private void record(Variable variable, boolean first, int width, String name) {
    records++;
    String label = first ? cut(variable.label()) : "";
    UserMissing missing = first && width <= SEGMENT ? variable.missing() : UserMissing.NONE;
    int count =
        missing.range().isPresent() ? -2 - missing.values().size() : missing.values().size();
    int format = format(variable.kind(), width);
    out.i32(2).i32(width).i32(label.isEmpty() ? 0 : 1).i32(count).i32(format).i32(format);
    out.padded(name, SEGMENT);
    if (!label.isEmpty()) {
      byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
      out.i32(bytes.length).bytes(bytes).fill(' ', (4 - bytes.length % 4) % 4);
    }
    missing.range().ifPresent(r -> out.f64(end(r.lower())).f64(end(r.upper())));
    missing.values().stream().sorted().forEach(v -> value(variable, v));
  }

  /** An end of a range: one that is open is the largest number but one. */
  private static double end(double end) {
    return Double.isInfinite(end)
        ? end < 0 ? Math.nextUp(SavFile.NO_VALUE) : Double.MAX_VALUE
        : end;
  }

  private static int format(Kind kind, int width) {
    int[] parts =
        switch (kind) {
          case TEXT -> new int[] {SavFormats.A, width, 0};
          case NUMBER -> new int[] {SavFormats.F, 8, 2};
          case DATE -> new int[] {SavFormats.DATE, 11, 0};
          case DATE_TIME -> new int[] {SavFormats.DATETIME, 20, 0};
          case MONTH -> new int[] {SavFormats.MOYR, 8, 0};
        };
    return parts[0] << 16 | parts[1] << 8 | parts[2];
  }

  private void value(Variable variable, String cell) {
    if (variable.kind() == Kind.TEXT) {
      out.padded(cell, SEGMENT);
    } else {
      out.f64(SavFormats.value(variable.kind(), MissingMark.shown(cell)));
    }
  }

  private void valueLabels(Variable variable, int segment) {
    if (variable.labels().isEmpty() || SavCaseWriter.width(variable) > SEGMENT) {
      return;
    }
    out.i32(3).i32(variable.labels().size());
    variable
        .labels()
        .forEach(
            (value, label) -> {
              byte[] bytes = cut(label).getBytes(StandardCharsets.UTF_8);
              value(variable, value);
              out.u8(bytes.length).bytes(bytes);
              out.fill(' ', (8 - (bytes.length + 1) % 8) % 8);
            });
    out.i32(4).i32(1).i32(segment + 1);
  }

  private void extensions(int cases) {
    boolean little = out.order() == ByteOrder.LITTLE_ENDIAN;
    out.i32(7).i32(3).i32(4).i32(8).i32(1).i32(0).i32(0).i32(-1).i32(1).i32(1);
    out.i32(little ? 2 : 1).i32(UTF_8);
    out.i32(7).i32(4).i32(8).i32(3);
    out.f64(SavFile.NO_VALUE).f64(Double.MAX_VALUE).f64(Math.nextUp(SavFile.NO_VALUE));
    if (!sets.isEmpty()) {
      text(7, sets.stream().map(this::set).collect(Collectors.joining()));
    }
    measures();
    text(13, joined(i -> variables.get(i).name(), all()));
    List<Integer> longTexts = all().stream().filter(i -> wide(i) > SavVariable.PART).toList();
    if (!longTexts.isEmpty()) {
      text(14, joined(i -> String.format(Locale.ROOT, "%05d\0", wide(i)), longTexts) + "\t");
    }
    out.i32(7).i32(16).i32(8).i32(2).i64(1).i64(cases);
    text(20, "UTF-8");
    longLabels();
    longMissing();
  }

  private List<Integer> all() {
    return IntStream.range(0, variables.size()).boxed().toList();
  }

  private int wide(int variable) {
    return SavCaseWriter.width(variables.get(variable));
  }

  private static String joined(IntFunction<String> value, List<Integer> variables) {
    return variables.stream()
        .map(i -> shortName(i) + "=" + value.apply(i))
        .collect(Collectors.joining("\t"));
  }

  private void text(int subtype, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.i32(7).i32(subtype).i32(1).i32(bytes.length).bytes(bytes);
  }

  private String set(AnswerSet set) {
    String members =
        set.variables().stream()
            .map(i -> shortName(i).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    String counted = set.counted().map(c -> "D" + counted(c)).orElse("C");
    return set.name() + "=" + counted + " " + counted(cut(set.label())) + " " + members + "\n";
  }

  private static String counted(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length + " " + text;
  }

  private void measures() {
    ByteSink numbers = new ByteSink(out.order());
    for (Variable variable : variables) {
      int parts = SavVariable.parts(SavCaseWriter.width(variable));
      for (int part = 0; part < parts; part++) {
        int measure = variable.measure().map(m -> m.ordinal() + 1).orElse(0);
        numbers.i32(measure).i32(8).i32(variable.kind() == Kind.TEXT ? 0 : 1);
      }
    }
    out.i32(7).i32(11).i32(Integer.BYTES).i32(numbers.size() / Integer.BYTES);
    out.bytes(numbers.toByteArray());
  }

  private void longLabels() {
    ByteSink labels = new ByteSink(out.order());
    for (Variable variable : variables) {
      int width = SavCaseWriter.width(variable);
      if (width > SEGMENT && !variable.labels().isEmpty()) {
        name(labels, variable).i32(width).i32(variable.labels().size());
        variable
            .labels()
            .forEach(
                (value, label) -> {
                  byte[] bytes = cut(label).getBytes(StandardCharsets.UTF_8);
                  labels.i32(width).padded(value, width).i32(bytes.length).bytes(bytes);
                });
      }
    }
    part(21, labels);
  }

  private void longMissing() {
    ByteSink missing = new ByteSink(out.order());
    for (Variable variable : variables) {
      if (SavCaseWriter.width(variable) > SEGMENT && !variable.missing().none()) {
        name(missing, variable).u8(variable.missing().values().size()).i32(SEGMENT);
        variable.missing().values().stream().sorted().forEach(v -> missing.padded(v, SEGMENT));
      }
    }
    part(22, missing);
  }

  private static ByteSink name(ByteSink sink, Variable variable) {
    byte[] name = variable.name().getBytes(StandardCharsets.UTF_8);
    return sink.i32(name.length).bytes(name);
  }

  private void part(int subtype, ByteSink bytes) {
    if (bytes.size() > 0) {
      out.i32(7).i32(subtype).i32(1).i32(bytes.size()).bytes(bytes.toByteArray());
    }
  }

  /** A label in the room there is for it, cut between letters. */
  private static String cut(String label) {
    String cut = label;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }
}
