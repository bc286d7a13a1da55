package org.plait.simulation.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.plait.simulation.answer.Row;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Numbers;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.simulation.platform.OwnColumn;
import org.plait.simulation.platform.PlatformWriting;
import org.plait.simulation.platform.VvText;
import org.plait.simulation.platform.WorkbookText;
import org.plait.study.Condition;
import org.plait.study.ExportLayout;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** Writes one wave's export: the columns about the response, then the answers. */
public final class ExportWriter {

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

  private static final String LIVE = "live";

  private final Survey survey;
  private final Wave wave;
  private final boolean qualtrics;
  private final PlatformWriting writing;
  private final Map<Row, Integer> numbers = new IdentityHashMap<>();
  private final Set<String> asked;
  private final SimulationPlan plan;
  private final Chance chance;
  private final List<ExportColumns.Column> columns = new ArrayList<>();

  /** A wave's export, as its layout asks. */
  public ExportWriter(
      Survey survey,
      Wave wave,
      Set<String> questionIds,
      List<ExportColumns.Column> answers,
      SimulationPlan plan,
      Chance chance) {
    this.survey = survey;
    this.wave = wave;
    this.qualtrics = wave.layout().format() == ExportLayout.Format.QUALTRICS;
    this.writing = PlatformWriting.of(wave.layout().format());
    this.asked = Set.copyOf(questionIds);
    this.plan = plan;
    this.chance = chance;
    about();
    columns.addAll(answers);
  }

  private void about() {
    columns.add(new ExportColumns.Column(writing.started(), "Started", this::started));
    for (String name : testColumns()) {
      String shown = qualtrics && name.equalsIgnoreCase("status") ? "Status" : name;
      columns.add(new ExportColumns.Column(shown, "Response type", r -> status(name, r)));
    }
    survey
        .rows()
        .partial()
        .ifPresent(
            p -> {
              boolean own = qualtrics && p.column().equalsIgnoreCase("progress");
              columns.add(
                  new ExportColumns.Column(
                      own ? "Progress" : p.column(),
                      "Progress",
                      r -> Integer.toString(r.progress())));
            });
    columns.add(
        new ExportColumns.Column(
            qualtrics ? "Duration (in seconds)" : "duration",
            "Duration",
            r -> Numbers.plain(qualtrics ? Math.rint(r.duration() * 60) : r.duration())));
    for (OwnColumn own : writing.own()) {
      columns.add(new ExportColumns.Column(own.name(), own.name(), r -> own(own, r)));
    }
    boolean organisations = survey.link().organisationsAnswer();
    String key = organisations ? "Organisation code" : "Your own link code";
    outside(survey.link().respondent())
        .ifPresent(n -> columns.add(new ExportColumns.Column(n, key, this::key)));
    Set<String> places = new TreeSet<>();
    outside(survey.link().organisation()).ifPresent(places::add);
    outside(survey.cluster()).ifPresent(places::add);
    survey.link().respondent().ifPresent(places::remove);
    places.forEach(
        n -> columns.add(new ExportColumns.Column(n, "Organisation code", this::organisation)));
  }

  private Optional<String> outside(Optional<String> column) {
    return column.filter(c -> !asked.contains(c));
  }

  private Set<String> testColumns() {
    Set<String> names = new TreeSet<>();
    survey.rows().test().map(Condition::names).ifPresent(names::addAll);
    names.removeAll(asked);
    return names;
  }

  private String key(Row row) {
    Chance typing = chance.named("typing " + survey.id());
    return row.person().keyAsTyped(typing, survey.waves().indexOf(wave));
  }

  private String organisation(Row row) {
    String name = survey.id() + "." + wave.id();
    double point = chance.named("gives organisation " + name).uniform(row.person().id(), 0);
    return point < plan.organisations().given(name)
        ? row.person()
            .organisation()
            .codeOn(wave.closed(), chance.named("parts"), row.person().id())
        : "";
  }

  private String own(OwnColumn column, Row row) {
    return switch (column.kind()) {
      case NUMBER -> Integer.toString(100_000 + rowNumber(row));
      case NAME -> responseId(row);
      case STARTED -> started(row);
      case SUBMITTED -> whole(row) ? time(row, Math.round(row.duration())) : "";
      case FINISHED -> whole(row) ? "1" : "0";
      case CONSTANT -> column.constant();
    };
  }

  private static boolean whole(Row row) {
    return row.progress() == 100;
  }

  /** The numbers of responses, in the order of the file. */
  private int rowNumber(Row row) {
    return numbers.computeIfAbsent(row, r -> numbers.size() + 1);
  }

  private String started(Row row) {
    return time(row, 0);
  }

  private String time(Row row, long later) {
    LocalDateTime time =
        wave.opened()
            .orElse(wave.closed().minusDays(40))
            .atStartOfDay()
            .plusMinutes(row.minutes() + later);
    Optional<String> words = wave.layout().dateFormat();
    if (words.isPresent()) {
      return time.toLocalDate().format(CellWriter.format(words.get()));
    }
    String separator = qualtrics ? " " : "'T'";
    return time.format(
        DateTimeFormatter.ofPattern("uuuu-MM-dd" + separator + "HH:mm:ss", Locale.ROOT));
  }

  private String responseId(Row row) {
    Chance letters = chance.named("response id " + row.kind());
    StringBuilder id = new StringBuilder("R_");
    for (int i = 0; i < 15; i++) {
      id.append(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
              .charAt(letters.below(62, row.person().id(), i)));
    }
    return id.toString();
  }

  private String status(String name, Row row) {
    Set<String> values = new TreeSet<>();
    survey.rows().test().ifPresent(c -> values(c, name, values));
    if (row.kind() == Row.Kind.TEST) {
      return qualtrics && values.contains("1")
          ? "1"
          : values.stream().filter(v -> !v.equals("1")).findFirst().orElse("1");
    }
    return qualtrics ? "0" : LIVE;
  }

  private static void values(Condition condition, String name, Set<String> values) {
    if (condition instanceof Condition.In in && in.name().equals(name)) {
      values.addAll(in.values());
    } else if (condition instanceof Condition.And and) {
      values(and.left(), name, values);
      values(and.right(), name, values);
    } else if (condition instanceof Condition.Or or) {
      values(or.left(), name, values);
      values(or.right(), name, values);
    }
  }

  /** The bytes of the export. */
  public byte[] bytes(List<Row> rows) {
    List<List<String>> cells =
        rows.stream().map(r -> columns.stream().map(c -> c.cell().apply(r)).toList()).toList();
    return switch (wave.layout().format()) {
      case SAV -> SavExport.bytes(columns, rows);
      case XLSX, MICROSOFT_FORMS ->
          WorkbookText.bytes(wave.layout().sheet().orElse("Sheet1"), headers(), cells);
      case LIMESURVEY_VV -> encoded(lines(cells, VvText::line));
      default -> {
        char delimiter = wave.layout().delimiter().orElse(',');
        yield encoded(lines(cells, (out, line) -> Delimited.line(out, delimiter, line)));
      }
    };
  }

  private String lines(List<List<String>> cells, BiConsumer<StringBuilder, List<String>> writer) {
    StringBuilder text = new StringBuilder();
    if (plan.byteOrderMarks().contains(survey.id() + "." + wave.id())) {
      text.append('\uFEFF');
    }
    headers().forEach(h -> writer.accept(text, h));
    cells.forEach(row -> writer.accept(text, row));
    return text.toString();
  }

  private List<List<String>> headers() {
    List<String> names = columns.stream().map(ExportColumns.Column::name).toList();
    List<String> texts = columns.stream().map(ExportColumns.Column::text).toList();
    return PlatformWriting.headers(wave.layout(), names, texts);
  }

  private byte[] encoded(String typed) {
    Charset charset = wave.layout().encoding().orElse(StandardCharsets.UTF_8);
    String text = charset.name().startsWith("windows-") ? curled(typed) : typed;
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      return all;
    } catch (CharacterCodingException unmappable) {
      throw new IllegalArgumentException(
          wave.file() + ": a label or comment can't be written in " + charset.name(), unmappable);
    }
  }

  /** Apostrophes as office programs on Windows write them, which is where exports break. */
  private static String curled(String text) {
    return APOSTROPHE.matcher(text).replaceAll("\u2019");
  }
}
