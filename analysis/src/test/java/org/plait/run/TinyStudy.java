package org.plait.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.run.line.StudyRun;

/**
 * A small survey of three waves with everything a study can declare: linked people, weights,
 * groups, an event, a plan with margins, models and a scale. The same seed gives the same answers.
 */
public final class TinyStudy {

  private static final List<String> WAVES = List.of("T1", "T2", "T3");
  private static final List<String> REGIONS = List.of("n", "s", "w");

  private final Path folder;
  private final Random random;
  private final Map<String, String> labels = new HashMap<>();
  private int people = 90;
  private Map<String, Integer> atMost = Map.of();
  private int jobs = 3;
  private double spread = 1.2;
  private String profile = "own";
  private String design = "";
  private String previous = "";
  private List<String> waves = WAVES;
  private final Map<String, Integer> unlinked = new HashMap<>();

  public TinyStudy(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Whoever could answer; of them about two of three do in each wave. */
  public TinyStudy people(int number) {
    people = number;
    return this;
  }

  /** No more than so many respondents in a wave. */
  TinyStudy atMost(String wave, int number) {
    atMost = Map.of(wave, number);
    return this;
  }

  /** So many categories of the question about jobs. */
  TinyStudy jobs(int number) {
    jobs = number;
    return this;
  }

  /** How far answers lie apart; 0 for the same answer of everybody. */
  TinyStudy spread(double size) {
    spread = size;
    return this;
  }

  /** What may be shown of small groups. */
  TinyStudy profile(String name) {
    profile = name;
    return this;
  }

  /** Columns of the design; {@code size} holds the people of a region. */
  TinyStudy design(String keys) {
    design = keys;
    return this;
  }

  /** So many people of a wave answer under another key than in the other waves. */
  TinyStudy unlinked(String wave, int number) {
    unlinked.put(wave, number);
    return this;
  }

  /** The study as it was when only so many of its waves were over. */
  TinyStudy afterWaves(int number) {
    waves = WAVES.subList(0, number);
    return this;
  }

  /** An earlier report that readers have too. */
  TinyStudy beside(Path report) {
    previous = "previous: \"" + report.toString().replace('\\', '/') + "\", ";
    return this;
  }

  /** A label in place of the usual one. */
  TinyStudy label(String usual, String other) {
    labels.put(usual, other);
    return this;
  }

  /** Writes the study's files, runs it and answers the folder that holds report and work. */
  public Path run() {
    write("tiny.yaml", instrument());
    write("plan.yaml", plan());
    answers().forEach(this::write);
    write("frame.csv", frame());
    write("study.yaml", study());
    Path out = folder.resolve("out");
    new StudyRun(
            new RunRequest(
                folder.resolve("study.yaml"),
                Optional.empty(),
                Optional.of(out),
                Optional.empty(),
                folder),
            Progress.SILENT)
        .run();
    return out;
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String label(String usual) {
    String label = labels.getOrDefault(usual, usual);
    return "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String study() {
    return """
    plait: 1
    id: tiny
    title: %s
    date: 2026-06-30
    surveys:
      staff:
        instrument: tiny.yaml
        waves:
          %s
        link: {respondent: key}
        population: {frame: frame.csv, standing: assumption}
        weights: {rake: [region], trim: 10}
        design: {%s}
    events: [{date: 2024-09-01, label: %s}]
    analysis:
      by: [region]
      plan: plan.yaml
      models:
        - {id: m1, survey: staff, outcome: q, predictors: [wave, region], family: cumulative}
        - {id: m2, survey: staff, outcome: q.agree, predictors: [wave, region, "wave:region"], family: binary}
        - {id: m3, survey: staff, outcome: r.agree, predictors: [wave, region], family: binary}
    report: {%sformats: [html], disclosure: {profile: %s}}
    """
        .formatted(label("Tiny"), waves(), design, label("An event"), previous, profile);
  }

  private String waves() {
    return IntStream.range(0, waves.size())
        .mapToObj(
            i ->
                ("- {id: T%d, label: %s, file: t%d.csv, format: csv, opened: %d-03-01,"
                        + " closed: %d-03-31}")
                    .formatted(i + 1, label(String.valueOf(2024 + i)), i + 1, 2024 + i, 2024 + i))
        .collect(Collectors.joining("\n      "));
  }

  private static String plan() {
    return """
    plait: 1
    date: 2023-12-01
    primary: [staff.q, staff.sum]
    margins: [{question: staff.q, equivalence: 5}]
    """;
  }

  private String instrument() {
    String jobList =
        IntStream.rangeClosed(1, jobs)
            .mapToObj(i -> "{code: j%d, label: %s}".formatted(i, label("Job " + i)))
            .collect(Collectors.joining(", "));
    return """
    plait: 1
    id: tiny
    code-lists:
      region:
        categories: [{code: n, label: %s}, {code: s, label: South}, {code: w, label: West}]
      job:
        categories: [%s]
      agree:
        categories: [{code: "1", label: %s}, {code: "2", label: Neither}, {code: "3", label: Agree}]
        nets: {agree: ["3"]}
      uses:
        categories: [{code: a, label: %s}, {code: b, label: Second use}]
    sections:
      - id: all
        title: %s
        questions:
          - {id: region, text: Region, type: single, categories: region, profile: true, waves: %s}
          - {id: job, text: Job, type: single, categories: job, waves: %s}
          - {id: q, text: %s, type: ordinal, categories: agree, favourable: agree, primary: ordinal, waves: %s}
          - {id: r, text: A second statement, type: ordinal, categories: agree, favourable: agree, primary: top-box, waves: %s}
          - {id: u, text: Uses, type: multiple, categories: uses, waves: %s}
          - {id: hours, text: Hours, type: number, range: [0, 60], waves: %s}
    scales: [{id: sum, items: [q, r], minimum-items: 1}]
    """
        .formatted(
            label("North"),
            jobList,
            label("Disagree"),
            label("First use"),
            label("Everything"),
            columns("region"),
            columns("job"),
            label("A statement"),
            columns("q"),
            columns("r"),
            waves.stream()
                .map(wave -> wave + ": {columns: {a: u_a, b: u_b}}")
                .collect(Collectors.joining(", ", "{", "}")),
            columns("hours"));
  }

  private String columns(String column) {
    return waves.stream()
        .map(wave -> wave + ": {column: " + column + "}")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String frame() {
    StringBuilder frame = new StringBuilder("survey,wave,region,count\n");
    for (String wave : waves) {
      for (String region : REGIONS) {
        frame.append("staff,%s,%s,%d\n".formatted(wave, region, people * 2));
      }
    }
    return frame.toString();
  }

  private Map<String, String> answers() {
    Map<String, List<String>> rows = new HashMap<>();
    Map<String, Integer> left = new HashMap<>(atMost);
    for (int person = 0; person < people; person++) {
      String region = REGIONS.get(person < 3 ? person : random.nextInt(10) / 4);
      double level = 2 + spread * random.nextGaussian();
      for (String wave : WAVES) {
        boolean here = person < 3 || random.nextInt(3) > 0;
        if (here && left.merge(wave, -1, (a, b) -> atMost.containsKey(wave) ? a + b : 1) >= 0) {
          String row = row(person, region, level);
          boolean other = person > 3 && unlinked.merge(wave, -1, Integer::sum) >= 0;
          rows.computeIfAbsent(wave, w -> new ArrayList<>()).add(other ? "x" + row : row);
        }
      }
    }
    Map<String, String> files = new HashMap<>();
    for (String wave : waves) {
      files.put(
          wave.toLowerCase(java.util.Locale.ROOT) + ".csv",
          "key,region,job,q,r,u_a,u_b,hours"
              + (design.isEmpty() ? "" : ",size")
              + "\n"
              + String.join("", rows.get(wave)));
    }
    return files;
  }

  private String row(int person, String region, double level) {
    int job = 1 + (int) Math.min(jobs - 1.0, Math.abs(random.nextGaussian() * spread * jobs / 2));
    return "p%d,%s,j%d,%s,%d,%d,%d,%d%s\n"
        .formatted(
            person,
            region,
            job,
            random.nextInt(20) == 0 && spread > 0 ? "" : String.valueOf(answer(level)),
            answer(level),
            spread > 0 && random.nextInt(3) == 0 ? 1 : 0,
            spread > 0 && random.nextInt(8) > 0 ? 1 : 0,
            Math.max(0, Math.round(20 + 4 * spread * random.nextGaussian())),
            design.isEmpty() ? "" : "," + people * 2);
  }

  private int answer(double level) {
    return (int) Math.max(1, Math.min(3, Math.round(level + spread * random.nextGaussian() / 2)));
  }
}
