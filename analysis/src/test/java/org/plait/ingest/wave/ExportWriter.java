package org.plait.ingest.wave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.spss.SavWriter;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.simulation.platform.WorkbookText;
import org.plait.study.ExportLayout;
import org.plait.study.MultipleLayout;
import org.plait.study.Wave;

/**
 * Writes random answers to every question of a wave in the wave's own layout, and remembers what a
 * reader must make of them. Every question gets an answer, so routing changes none.
 */
final class ExportWriter {

  private static final String[] WORDS = {
    "time", "é", "don’t", "\"so\"", ",", ";", "\n", "  ", "support", "\t", "|"
  };

  private final Instrument instrument;
  private final Wave wave;
  private final Random random;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Map<String, List<String>> expected = new LinkedHashMap<>();
  private Map<String, String> row = Map.of();

  ExportWriter(Instrument instrument, Wave wave, long seed) {
    this.instrument = instrument;
    this.wave = wave;
    this.random = new Random(seed);
  }

  /** The expected cells by item, in the form of {@link Surveys#cells}. */
  Map<String, List<String>> expected() {
    return expected;
  }

  /** Draws the rows; {@code fixed} gives columns that are no questions, by row number. */
  ExportWriter draw(int number, Map<String, String> fixed) {
    for (int i = 0; i < number; i++) {
      row = new LinkedHashMap<>();
      int at = i;
      fixed.forEach((column, cell) -> put(column, cell.replace("#", Integer.toString(at))));
      for (Question question : instrument.questions()) {
        Binding binding = question.waves().get(wave.id());
        if (binding != null) {
          answer(question, binding);
        }
      }
      rows.add(row);
    }
    return this;
  }

  private void put(String column, String cell) {
    columns.putIfAbsent(column, columns.size());
    row.put(column, cell);
  }

  private void expect(String item, String cell) {
    expected.computeIfAbsent(item, i -> new ArrayList<>()).add(cell);
  }

  private void answer(Question question, Binding binding) {
    String id = question.id();
    switch (question.type()) {
      case SINGLE, ORDINAL -> {
        if (binding.banding().isPresent()) {
          banded(question, binding, binding.banding().get());
        } else {
          category(question, binding, id, binding.columns().get(""));
        }
      }
      case GRID -> {
        for (GridRow statement : question.rows()) {
          String column = binding.columns().get(statement.id());
          if (column != null) {
            category(question, binding, id + "." + statement.id(), column);
          }
        }
      }
      case MULTIPLE -> multiple(question, binding);
      case NUMBER -> {
        double number = number(question.range().orElse(Range.closed(0, 9)));
        put(binding.columns().get(""), Double.toString(number));
        binding.noneFlag().ifPresent(flag -> put(flag, "0"));
        expect(id, Double.toString(number));
      }
      case DATE -> date(question, binding);
      case TEXT -> {
        String text =
            "x"
                + IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                    .collect(Collectors.joining());
        put(binding.columns().get(""), text);
        expect(id, text);
      }
      case RANKING -> ranking(question, binding);
      case ALLOCATION -> allocation(question, binding);
      default -> throw new AssertionError(question.type());
    }
  }

  private void date(Question question, Binding binding) {
    int month = 1 + random.nextInt(12);
    boolean monthOnly = random.nextBoolean();
    int day = monthOnly ? 1 : 1 + random.nextInt(28);
    String iso = String.format(java.util.Locale.ROOT, "2024-%02d-%02d", month, day);
    String cell =
        wave.layout().dateFormat().isPresent()
            ? String.format(java.util.Locale.ROOT, "%02d/%02d/2024", day, month)
            : iso;
    put(binding.columns().get(""), monthOnly ? iso.substring(0, 7) : cell);
    expect(question.id(), iso);
  }

  private void category(Question question, Binding binding, String item, String column) {
    List<MissingCode> missing = question.codes().missing();
    boolean fixed =
        question.id().startsWith("consent")
            || question.id().endsWith("elig")
            || question.id().equals("psp_status");
    if (!missing.isEmpty() && !fixed && random.nextInt(8) == 0) {
      MissingCode code = missing.get(random.nextInt(missing.size()));
      put(column, written(binding, code.code(), code.label()));
      expect(item, code.reason().toString());
      return;
    }
    List<Category> possible = offered(question, binding);
    Category chosen = possible.get(fixed ? 0 : random.nextInt(possible.size()));
    put(column, written(binding, chosen.code(), chosen.label()));
    expect(item, Integer.toString(question.codes().indexOf(chosen.code())));
  }

  private List<Category> offered(Question question, Binding binding) {
    return question.codes().categories().stream()
        .filter(c -> c.offeredIn(wave.id()))
        .filter(c -> binding.values().isEmpty() || binding.values().containsValue(c.code()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String written(Binding binding, String code, String label) {
    Optional<String> exported =
        binding.values().entrySet().stream()
            .filter(e -> e.getValue().equals(code))
            .map(Map.Entry::getKey)
            .findFirst();
    return exported.orElse(random.nextBoolean() ? code : label);
  }

  private void banded(Question question, Binding binding, Banding banding) {
    Optional<String> flag = binding.noneFlag();
    boolean tick = flag.isPresent() && random.nextInt(4) == 0;
    flag.ifPresent(f -> put(f, tick ? "1" : ""));
    Banding.Band band = banding.bands().get(random.nextInt(banding.bands().size()));
    String code = tick ? banding.flagged().orElseThrow() : band.code();
    put(binding.columns().get(""), tick ? "" : Double.toString(number(band.range())));
    expect(question.id(), Integer.toString(question.codes().indexOf(code)));
  }

  private double number(Range range) {
    double upper = Double.isInfinite(range.upper()) ? range.lower() + 10 : range.upper();
    double[] candidates = {range.lower(), upper, (range.lower() + upper) / 2};
    double number = candidates[random.nextInt(3)];
    return range.contains(number) ? number : candidates[2];
  }

  private void multiple(Question question, Binding binding) {
    boolean cell = binding.columns().containsKey("");
    List<Category> possible = offered(question, binding);
    possible.removeIf(c -> !cell && !binding.columns().containsKey(c.code()));
    Collections.shuffle(possible, random);
    int most = question.takesOneIn(wave.id()) ? 1 : 4;
    int number = 1 + random.nextInt(Math.min(most, possible.size()));
    List<Category> ticked = new ArrayList<>(possible.subList(0, number));
    if (ticked.stream().anyMatch(Category::exclusive)) {
      ticked.removeIf(c -> !c.exclusive());
      ticked = new ArrayList<>(ticked.subList(0, 1));
    }
    for (Category option : question.codes().categories()) {
      String column = binding.columns().get(option.code());
      if (column != null) {
        put(column, ticked.contains(option) ? "1" : random.nextBoolean() ? "0" : "");
      }
      boolean asked = option.offeredIn(wave.id()) && (cell || column != null);
      expect(
          question.id() + "." + option.code(),
          asked ? ticked.contains(option) ? "1" : "0" : "NOT_ASKED");
    }
    if (cell) {
      List<String> texts = ticked.stream().map(c -> written(binding, c.code(), c.label())).toList();
      put(binding.columns().get(""), oneCell(binding, texts));
    }
  }

  private String oneCell(Binding binding, List<String> texts) {
    MultipleLayout layout = binding.multiple().orElse(wave.layout().multiple());
    return layout.kind() == MultipleLayout.Kind.JSON
        ? texts.stream()
            .map(t -> "\"" + t.replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(",", "[", "]"))
        : String.join(layout.separator(), texts);
  }

  private void ranking(Question question, Binding binding) {
    List<Category> things = offered(question, binding);
    Collections.shuffle(things, random);
    Map<String, Integer> places = new LinkedHashMap<>();
    int filled = 1 + random.nextInt(binding.columns().size());
    binding
        .columns()
        .forEach(
            (place, column) -> {
              int at = Integer.parseInt(place);
              Category thing = things.get(at - 1);
              put(column, at <= filled ? written(binding, thing.code(), thing.label()) : "");
              if (at <= filled) {
                places.put(thing.code(), at);
              }
            });
    for (Category thing : question.codes().categories()) {
      expect(
          question.id() + "." + thing.code(),
          thing.offeredIn(wave.id())
              ? Double.toString(places.getOrDefault(thing.code(), 0))
              : "NOT_ASKED");
    }
  }

  private void allocation(Question question, Binding binding) {
    int left = 100;
    List<Category> parts = question.codes().categories();
    String last = parts.get(parts.size() - 1).code();
    for (Category part : parts) {
      int share = part.code().equals(last) ? left : random.nextInt(left + 1);
      left -= share;
      put(binding.columns().get(part.code()), share == 0 ? "" : Integer.toString(share));
      expect(question.id() + "." + part.code(), Double.toString(share));
    }
  }

  /** The export's bytes. */
  byte[] bytes(boolean byteOrderMark) {
    ExportLayout layout = wave.layout();
    return switch (layout.format()) {
      case SAV -> cases();
      case XLSX, MICROSOFT_FORMS ->
          WorkbookText.bytes("Answers", List.of(List.copyOf(columns.keySet())), cells());
      default -> text(layout, byteOrderMark);
    };
  }

  private List<List<String>> cells() {
    return rows.stream()
        .map(each -> columns.keySet().stream().map(c -> each.getOrDefault(c, "")).toList())
        .toList();
  }

  /** All variables as text, wide enough for what stands in them. */
  private byte[] cases() {
    List<String[]> cases = cells().stream().map(c -> c.toArray(String[]::new)).toList();
    List<Variable> variables =
        columns.keySet().stream().map(c -> Variable.text(c, "Text of " + c, 400)).toList();
    return SavWriter.of(variables, List.of()).bytes(cases);
  }

  private byte[] text(ExportLayout layout, boolean byteOrderMark) {
    Charset charset = layout.encoding().orElse(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(byteOrderMark ? "\uFEFF" : "");
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(layout.delimiter().orElse(',')).get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(columns.keySet());
      if (layout.headerRows() > 1) {
        printer.printRecord(columns.keySet().stream().map(c -> "Text of\n" + c).toList());
      }
      if (layout.headerRows() > 2) {
        printer.printRecord(
            columns.values().stream().map(c -> "{\"ImportId\":\"QID" + c + "\"}").toList());
      }
      for (List<String> each : cells()) {
        printer.printRecord(each);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toString().getBytes(charset);
  }

  /** Every kind of question that was written. */
  TreeSet<QuestionType> types() {
    return instrument.questions().stream()
        .filter(q -> q.askedIn(wave.id()))
        .map(Question::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
