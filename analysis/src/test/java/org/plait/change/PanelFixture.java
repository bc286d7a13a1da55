package org.plait.change;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plait.change.row.Results;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.DesignCells;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.TextColumn;
import org.plait.ingest.WaveResponses;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.instrument.Section;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.study.Condition;
import org.plait.study.Linkage;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;

/**
 * Small panels made by hand. Answers are written as words separated by spaces, one a respondent: a
 * category's code, a number or a date; {@code .} is no answer, {@code -} not asked, {@code ?}
 * refused.
 */
public final class PanelFixture {

  private static final RowRules NOT_EVERYBODY_ELIGIBLE =
      new RowRules(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Condition.In("eligible", List.of("no"))),
          0.05);

  private final List<Question> questions = new ArrayList<>();
  private final List<Question> derived = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private final List<WaveFixture> waves = new ArrayList<>();
  private Optional<Population> population = Optional.empty();
  private boolean linked = true;
  private boolean clustered;

  public static AnalysisSettings settings(String... by) {
    return new AnalysisSettings(
        0.95, Adjust.HOLM, List.of(by), Set.of(Compare.CONSECUTIVE, Compare.BASELINE));
  }

  public PanelFixture ask(Questions... asked) {
    Arrays.stream(asked).map(Questions::question).forEach(questions::add);
    return this;
  }

  public PanelFixture derive(Questions... added) {
    Arrays.stream(added).map(Questions::question).forEach(derived::add);
    return this;
  }

  public PanelFixture scale(Scale scale) {
    scales.add(scale);
    return this;
  }

  public PanelFixture population(Population people) {
    population = Optional.of(people);
    return this;
  }

  public PanelFixture unlinked() {
    linked = false;
    return this;
  }

  public PanelFixture clustered() {
    clustered = true;
    return this;
  }

  /** A wave of the persons with these numbers. */
  public WaveFixture wave(String id, int... persons) {
    WaveFixture wave = new WaveFixture(id, persons);
    waves.add(wave);
    return wave;
  }

  /** A wave of the persons from a number up to below another. */
  public WaveFixture waveOf(String id, int from, int below) {
    return wave(id, IntStream.range(from, below).toArray());
  }

  public Results results(AnalysisSettings settings) {
    return new ChangeAnalysis(settings).of(panel());
  }

  public Results results(String... by) {
    return results(settings(by));
  }

  public Panel panel() {
    Survey survey =
        new Survey(
            "s",
            Path.of("instrument.yaml"),
            List.of(),
            waves.stream().anyMatch(wave -> !wave.ineligible.isEmpty())
                ? NOT_EVERYBODY_ELIGIBLE
                : RowRules.NONE,
            Linkage.NONE,
            Optional.empty(),
            clustered ? Optional.of("org") : Optional.empty(),
            Optional.empty());
    Instrument instrument =
        new Instrument("s", List.of(new Section("all", "All", questions)), derived, scales);
    return new Panel(
        survey,
        instrument,
        waves.stream().map(WaveFixture::wave).toList(),
        linked,
        List.of(),
        List.of(),
        population);
  }

  /** One wave of the panel. */
  public final class WaveFixture {

    private final String id;
    private final int[] persons;
    private final Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>();
    private int[] organisations;
    private Set<Integer> ineligible = Set.of();
    private int withoutKey;
    private Optional<int[]> strata = Optional.empty();
    private long[] people = {};

    private WaveFixture(String id, int[] persons) {
      this.id = id;
      this.persons = persons;
      this.organisations = new int[persons.length];
      Arrays.fill(organisations, -1);
    }

    public WaveFixture in(int... ofEach) {
      organisations = ofEach;
      return this;
    }

    /** The stratum of each respondent. */
    public WaveFixture drawnFrom(int... ofEach) {
      strata = Optional.of(ofEach);
      return this;
    }

    /** The people of each stratum, by its number. */
    public WaveFixture of(long... inStrata) {
      people = inStrata;
      return this;
    }

    /** The last so many respondents gave no key. */
    public WaveFixture withoutKey(int respondents) {
      withoutKey = respondents;
      return this;
    }

    /** Rows of these persons were set aside. */
    public WaveFixture setAside(Integer... notEligible) {
      ineligible = Set.of(notEligible);
      return this;
    }

    public WaveFixture chose(String item, String answers) {
      ItemRef ref = ItemRef.parse(item);
      List<String> words = words(answers);
      short[] cells = new short[words.size()];
      for (int i = 0; i < cells.length; i++) {
        MissingReason reason = reason(words.get(i));
        cells[i] =
            reason == null ? (short) position(ref, words.get(i)) : CategoryColumn.cellOf(reason);
      }
      return add(ref, CategoryColumn.of(cells));
    }

    public WaveFixture numbered(String item, String answers) {
      List<String> words = words(answers);
      double[] values = new double[words.size()];
      MissingReason[] reasons = new MissingReason[values.length];
      for (int i = 0; i < values.length; i++) {
        reasons[i] = reason(words.get(i));
        values[i] = reasons[i] == null ? Double.parseDouble(words.get(i)) : 0;
      }
      return add(ItemRef.parse(item), NumberColumn.of(values, reasons));
    }

    public WaveFixture dated(String item, String answers) {
      List<@Nullable LocalDate> dates = new ArrayList<>();
      List<@Nullable MissingReason> reasons = new ArrayList<>();
      for (String word : words(answers)) {
        MissingReason reason = reason(word);
        dates.add(reason == null ? LocalDate.parse(word) : null);
        reasons.add(reason);
      }
      return add(ItemRef.parse(item), DateColumn.of(dates, reasons));
    }

    public WaveFixture wrote(String item, String answers) {
      List<@Nullable String> texts = new ArrayList<>();
      List<@Nullable MissingReason> reasons = new ArrayList<>();
      for (String word : words(answers)) {
        MissingReason reason = reason(word);
        texts.add(reason == null ? word : null);
        reasons.add(reason);
      }
      return add(ItemRef.parse(item), TextColumn.of(texts, reasons));
    }

    public PanelFixture then() {
      return PanelFixture.this;
    }

    private WaveFixture add(ItemRef ref, AnswerColumn column) {
      if (column.rows() != persons.length) {
        throw new IllegalArgumentException(
            ref + " has " + column.rows() + " answers of " + persons.length + " respondents");
      }
      columns.put(ref, column);
      return this;
    }

    private int position(ItemRef ref, String word) {
      Question question =
          java.util.stream.Stream.concat(questions.stream(), derived.stream())
              .filter(q -> q.id().equals(ref.question()))
              .findFirst()
              .orElseThrow();
      return switch (question.type()) {
        case MULTIPLE -> Integer.parseInt(word);
        default -> question.codes().indexOf(word);
      };
    }

    private PanelWave wave() {
      int rows = persons.length;
      List<Optional<String>> keys = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        keys.add(row < rows - withoutKey ? Optional.of("k" + persons[row]) : Optional.empty());
      }
      List<Optional<String>> none = java.util.Collections.nCopies(rows, Optional.empty());
      List<Integer> lines = IntStream.range(2, rows + 2).boxed().toList();
      WaveResponses responses =
          new WaveResponses(
              "s",
              id,
              keys,
              none,
              new DesignCells(List.of(), List.of(), none, sizes(), List.of()),
              Set.of(),
              lines,
              columns,
              new Reconciliation("s", id, id + ".csv", rows, rows, List.of()));
      PanelWave wave =
          new PanelWave(responses, persons, organisations, organisations, ineligible, columns);
      return strata.map(wave::stratified).orElse(wave);
    }

    private List<Double> sizes() {
      return people.length == 0
          ? List.of()
          : IntStream.of(strata.orElseThrow()).mapToObj(h -> (double) people[h]).toList();
    }

    private static List<String> words(String answers) {
      return answers.isBlank() ? List.of() : List.of(answers.trim().split(" +"));
    }

    private static @Nullable MissingReason reason(String word) {
      return switch (word) {
        case "." -> MissingReason.NO_ANSWER;
        case "-" -> MissingReason.NOT_ASKED;
        case "?" -> MissingReason.REFUSED;
        default -> null;
      };
    }
  }

  /** The word so many times, and so on: {@code times(3, "1", 2, "2")} is {@code 1 1 1 2 2}. */
  public static String times(Object... countsAndWords) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < countsAndWords.length; i += 2) {
      for (int k = 0; k < (int) countsAndWords[i]; k++) {
        words.add((String) countsAndWords[i + 1]);
      }
    }
    return String.join(" ", words);
  }
}
