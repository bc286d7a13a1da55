package org.plait.ingest.wave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.TextColumn;
import org.plait.ingest.WaveReading;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.instrument.Section;
import org.plait.study.Condition;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.finding.Finding;

/** Small surveys made in code, and exports written for them. */
public final class Surveys {

  public static final CodeList AGREE =
      new CodeList(
          "agree5",
          List.of(
              category("1", "Strongly disagree"),
              category("2", "Disagree"),
              category("3", "Neither"),
              category("4", "Agree"),
              category("5", "Strongly agree")),
          List.of(
              new MissingCode("88", "Not applicable", MissingReason.NOT_APPLICABLE),
              new MissingCode("dk", "Don’t know", MissingReason.DONT_KNOW)),
          List.of());

  static final CodeList STATUS =
      new CodeList(
          "status",
          List.of(category("current", "Yes, now"), category("former", "No longer")),
          List.of(),
          List.of());

  private Surveys() {}

  static Category category(String code, String label) {
    return new Category(code, label, Set.of(), false);
  }

  static Category only(String code, String label, String... waves) {
    return new Category(code, label, Set.of(waves), false);
  }

  static Category exclusive(String code, String label) {
    return new Category(code, label, Set.of(), true);
  }

  /** Makes a question step by step. */
  public static final class Asked {
    private final String id;
    private final QuestionType type;
    private CodeList codes = CodeList.EMPTY;
    private List<GridRow> rows = List.of();
    private Optional<Range> range = Optional.empty();
    private boolean noneTickedIsNone;
    private Optional<Condition> askedIf = Optional.empty();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private Map<String, String> values = Map.of();
    private Optional<Banding> banding = Optional.empty();
    private Optional<String> wording = Optional.empty();
    private Optional<String> noneFlag = Optional.empty();
    private Optional<MultipleLayout> multiple = Optional.empty();

    Asked(String id, QuestionType type) {
      this.id = id;
      this.type = type;
    }

    public Asked codes(CodeList list) {
      this.codes = list;
      return this;
    }

    Asked options(Category... options) {
      this.codes = new CodeList(id, List.of(options), List.of(), List.of());
      return this;
    }

    Asked rows(String... ids) {
      List<GridRow> made = new ArrayList<>();
      for (String row : ids) {
        made.add(new GridRow(row, row, Optional.empty()));
      }
      this.rows = made;
      return this;
    }

    Asked range(double lower, double upper) {
      this.range = Optional.of(Range.closed(lower, upper));
      return this;
    }

    Asked noneTickedIsNone() {
      this.noneTickedIsNone = true;
      return this;
    }

    Asked askedIf(Condition condition) {
      this.askedIf = Optional.of(condition);
      return this;
    }

    Asked column(String name) {
      columns.put("", name);
      return this;
    }

    Asked column(String item, String name) {
      columns.put(item, name);
      return this;
    }

    Asked values(Map<String, String> map) {
      this.values = map;
      return this;
    }

    Asked banding(Banding bands) {
      this.banding = Optional.of(bands);
      return this;
    }

    Asked noneFlag(String column) {
      this.noneFlag = Optional.of(column);
      return this;
    }

    Asked joined(String separator) {
      this.multiple = Optional.of(new MultipleLayout(MultipleLayout.Kind.JOINED, separator));
      return this;
    }

    Asked oneAnswer() {
      this.multiple = Optional.of(new MultipleLayout(MultipleLayout.Kind.ONE, ""));
      return this;
    }

    Asked json() {
      this.multiple = Optional.of(new MultipleLayout(MultipleLayout.Kind.JSON, ""));
      return this;
    }

    /** The wording; without this step it is the id. */
    Asked wording(String text) {
      this.wording = Optional.of(text);
      return this;
    }

    public Question in(String wave) {
      Binding binding =
          new Binding(
              columns,
              Optional.empty(),
              Comparability.EXACT,
              Optional.empty(),
              values,
              banding,
              noneFlag,
              multiple);
      return new Question(
          id,
          wording.orElse(id),
          type,
          codes,
          rows,
          Optional.empty(),
          false,
          range,
          Optional.empty(),
          0,
          noneTickedIsNone,
          askedIf,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Map.of(wave, binding),
          Optional.empty());
    }
  }

  static Asked single(String id) {
    return new Asked(id, QuestionType.SINGLE).column(id);
  }

  public static Asked ordinal(String id) {
    return new Asked(id, QuestionType.ORDINAL).column(id);
  }

  static Asked multiple(String id) {
    return new Asked(id, QuestionType.MULTIPLE);
  }

  static Asked number(String id) {
    return new Asked(id, QuestionType.NUMBER).column(id);
  }

  static Asked date(String id) {
    return new Asked(id, QuestionType.DATE).column(id);
  }

  static Asked text(String id) {
    return new Asked(id, QuestionType.TEXT).column(id);
  }

  static Instrument instrument(Question... questions) {
    return new Instrument(
        "staff", List.of(new Section("s", "S", List.of(questions))), List.of(), List.of());
  }

  /** How an export is read; everything is detected unless a step declares it. */
  static final class Export {
    private final Path folder;
    private ExportLayout.Format format = ExportLayout.Format.CSV;
    private int headerRows = 1;
    private Optional<Charset> encoding = Optional.of(StandardCharsets.UTF_8);
    private Optional<Character> delimiter = Optional.of(',');
    private Optional<String> dateFormat = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private MultipleLayout multiple = MultipleLayout.columns();
    private RowRules rules = RowRules.NONE;
    private Linkage link = Linkage.NONE;
    private Optional<String> event = Optional.empty();
    private Optional<String> dictionary = Optional.empty();
    private DesignColumns design = DesignColumns.NONE;
    private Optional<PopulationSettings> population = Optional.empty();
    private Set<String> withdrawn = Set.of();

    Export(Path folder) {
      this.folder = folder;
    }

    Export qualtrics() {
      this.format = ExportLayout.Format.QUALTRICS;
      this.headerRows = 3;
      return this;
    }

    /** An export of a platform, in UTF-8 with commas. */
    Export platform(ExportLayout.Format platform) {
      this.format = platform;
      this.headerRows = platform == ExportLayout.Format.SURVEYMONKEY ? 2 : 1;
      return this;
    }

    /** An event of a REDCap project, with its dictionary. */
    Export redcap(String raw, String file) {
      this.format = ExportLayout.Format.REDCAP;
      this.event = Optional.of(raw).filter(e -> !e.isEmpty());
      this.dictionary = Optional.of(file).filter(d -> !d.isEmpty());
      return this;
    }

    /** The file of a statistical program, whose encoding and layout it says itself. */
    Export labelled(ExportLayout.Format program) {
      this.format = program;
      this.encoding = Optional.empty();
      this.delimiter = Optional.empty();
      return this;
    }

    Export headerRows(int rows) {
      this.headerRows = rows;
      return this;
    }

    Export encoding(String name) {
      this.encoding = Optional.of(Charset.forName(name));
      return this;
    }

    Export detected() {
      this.encoding = Optional.empty();
      this.delimiter = Optional.empty();
      return this;
    }

    Export delimiter(char character) {
      this.delimiter = Optional.of(character);
      return this;
    }

    Export dates(String words) {
      this.dateFormat = Optional.of(words);
      return this;
    }

    Export zone(String id) {
      this.zone = Optional.of(ZoneId.of(id));
      return this;
    }

    Export rules(RowRules rowRules) {
      this.rules = rowRules;
      return this;
    }

    Export key(String column) {
      this.link =
          new Linkage(
              Optional.of(column), true, Optional.empty(), Optional.empty(), Optional.empty());
      return this;
    }

    /** With keys whose leading zeros mean nothing. */
    Export keyWithoutZeros(String column) {
      this.link =
          new Linkage(
              Optional.of(column),
              false,
              true,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return this;
    }

    Export organisation(String column) {
      this.link =
          new Linkage(
              link.respondent(), true, Optional.of(column), Optional.empty(), Optional.empty());
      this.design = DesignColumns.of(Optional.empty(), Optional.of(column));
      return this;
    }

    Export design(DesignColumns columns) {
      this.design = columns;
      return this;
    }

    Export people(long number) {
      this.population =
          Optional.of(
              new PopulationSettings(
                  Map.of("T1", number), Map.of(), Optional.empty(), Standing.PUBLISHED));
      return this;
    }

    Export withdrawn(String... keys) {
      this.withdrawn = Set.of(keys);
      return this;
    }

    WaveReading read(Instrument instrument) {
      Wave wave =
          new Wave(
              "T1",
              "2023",
              "t1.csv",
              new ExportLayout(
                  format,
                  headerRows,
                  encoding,
                  delimiter,
                  dateFormat,
                  zone,
                  multiple,
                  Optional.empty(),
                  event,
                  dictionary),
              Optional.empty(),
              LocalDate.of(2023, 4, 28));
      Survey survey =
          new Survey(
              "staff",
              Path.of("staff.yaml"),
              List.of(wave),
              rules,
              link,
              population,
              design,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return WaveReader.read(survey, wave, instrument, folder, withdrawn);
    }

    WaveReading read(String content, Question... questions) {
      return read(content.getBytes(StandardCharsets.UTF_8), questions);
    }

    WaveReading read(byte[] content, Question... questions) {
      write(folder, "t1.csv", content);
      return read(instrument(questions));
    }
  }

  public static void write(Path folder, String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static List<String> texts(List<Finding> findings) {
    return findings.stream().map(f -> f.severity() + " " + f.rule() + " " + f.text()).toList();
  }

  /** A column as text: codes' positions, numbers, dates, texts, or the missing reason. */
  static List<String> cells(WaveReading reading, String item) {
    AnswerColumn column =
        reading
            .responses()
            .orElseThrow(() -> new AssertionError(texts(reading.findings())))
            .columns()
            .get(org.plait.instrument.ItemRef.parse(item));
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < column.rows(); row++) {
      cells.add(cell(column, row));
    }
    return cells;
  }

  private static String cell(AnswerColumn column, int row) {
    if (!column.given(row)) {
      return column.missing(row).orElseThrow().toString();
    }
    if (column instanceof CategoryColumn category) {
      return Integer.toString(category.category(row));
    }
    if (column instanceof NumberColumn number) {
      return Double.toString(number.value(row));
    }
    if (column instanceof DateColumn dates) {
      return dates.date(row).orElseThrow().toString();
    }
    return ((TextColumn) column).text(row).orElseThrow();
  }
}
