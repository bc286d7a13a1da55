package org.plait.report.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.trend.TrendRow;
import org.plait.report.Provenance;
import org.plait.report.Report;
import org.plait.report.change.ModelsSection;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.question.AssociationSection;
import org.plait.report.question.DurationBlocks;
import org.plait.report.survey.DesignWords;
import org.plait.report.survey.PlanWords;
import org.plait.report.survey.SurveyView;
import org.plait.report.survey.WeightWords;
import org.plait.report.words.HowFarChecked;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.WavePair;

/** How the numbers were made, what the words mean, and what the report was made from. */
public final class MethodSections {
  private static final String TRENDS =
      "Over all the waves: a straight line through all answers, by the middle of each wave’s"
          + " fieldwork; for ordered answers how often the later of two answers is the higher. The"
          + " intervals hold whatever the correlation between answers of one person or one"
          + " organisation. Where nobody can be followed, shares are tested by Cochran and"
          + " Armitage’s test and ordered answers by Jonckheere and Terpstra’s.";

  /** How many codes a mean is of differs from wave to wave; the method is the same. */
  private static final Pattern COUNTED = Pattern.compile(", mean of \\d+ codes?\\b.*");

  private final Report report;
  private final List<SurveyView> views;

  public MethodSections(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public List<Document.Section> sections() {
    return List.of(methods(), glossary(report.study().analysis().confidence()), files());
  }

  private Document.Section methods() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "methods-changes", "Comparing waves"));
    blocks.addAll(comparing());
    List<String> plan = PlanWords.methods(report, views);
    if (!plan.isEmpty()) {
      blocks.add(new Heading(3, "methods-plan", "The analysis plan"));
      blocks.add(new Block.Bullets(plan));
    }
    List<String> weights = WeightWords.methods(views);
    if (!weights.isEmpty()) {
      blocks.add(new Heading(3, "methods-weights", "Weights"));
      blocks.add(new Block.Bullets(weights));
    }
    List<String> design = DesignWords.methods(views);
    if (!design.isEmpty()) {
      blocks.add(new Heading(3, "methods-design", "How people were drawn"));
      blocks.add(new Block.Bullets(design));
    }
    blocks.addAll(models());
    blocks.addAll(associations());
    blocks.addAll(durations());
    blocks.addAll(population());
    blocks.add(new Heading(3, "methods-disclosure", "Protecting people in small groups"));
    blocks.add(
        new Block.Bullets(
            DisclosureWords.of(
                report.study().disclosure(), HowFarChecked.words(report.provenance().previous()))));
    List<Table.Row> cited = cited();
    if (!cited.isEmpty()) {
      blocks.add(new Heading(3, "methods-list", "Methods and where they come from"));
      blocks.add(
          new Table(
              "Methods used for the numbers in this report",
              List.of("Method", "Source"),
              List.of(new Table.Group("", cited)),
              List.of()));
    }
    return new Document.Section("methods", "How the numbers were made", blocks);
  }

  /** What “all” beneath a figure means; nothing where no figure has it. */
  private List<Block> population() {
    boolean finite =
        views.stream()
            .flatMap(v -> v.results().results().estimates().stream())
            .anyMatch(r -> r.finitePopulation() && r.outcome().estimate().isPresent());
    return finite
        ? List.of(
            new Heading(3, "methods-population", "When most answered"),
            Paragraph.of(
                "If those who answered are like those who did not, the figures are closer to those"
                    + " of everybody. Then the interval after “all” holds, such as “all 700: 36% to"
                    + " 48%”. It speaks of those of that time only. It never decides whether"
                    + " something changed."),
            Paragraph.of(
                "“Extremes” assume nothing about those who did not answer: its ends hold if"
                    + " none of them, or all of them, would have given that answer."))
        : List.of();
  }

  private List<Block> comparing() {
    List<String> points = new ArrayList<>();
    points.add(
        "Waves are compared as independent when none, or fewer than 10, of those who answered can be followed;"
            + " as paired when all can; else as overlapping.");
    points.add(
        "Overlapping waves use every answer of both. The interval takes into account that some"
            + " answered twice.");
    points.add(
        "Ordered answers are compared whole: how often an answer of the later wave is higher than"
            + " one of the earlier.");
    points.add(
        "“Too few to say” means fewer than 10 answers or pairs, an interval wider than 50 points,"
            + " or fewer than 10 organisations.");
    points.add(families());
    if (!report.trends().isEmpty()) {
      points.add(TRENDS);
    }
    return List.of(new Block.Bullets(points));
  }

  /** How models are made; nothing where the study declares none. */
  private List<Block> models() {
    return report.further().models().isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, "methods-models", "Models over the waves"),
            new Block.Bullets(ModelsSection.methods(report.further().models())));
  }

  /** How associations are found; nothing where results are broken down by nothing. */
  private List<Block> associations() {
    boolean clustered = views.stream().anyMatch(v -> v.results().survey().cluster().isPresent());
    return report.further().associations().isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, "methods-associations", "Background and answers"),
            new Block.Bullets(
                AssociationSection.methods(
                    report.wording(), clustered, report.study().analysis().adjust())));
  }

  /** How it is worked out how long people stay; nothing where no instrument asks for it. */
  private List<Block> durations() {
    List<String> methods = DurationBlocks.methods(report.wording(), report.further().durations());
    return methods.isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, "methods-durations", "How long people stay"),
            new Block.Bullets(methods));
  }

  private String families() {
    if (report.study().analysis().adjust() == Adjust.NONE) {
      return "The p-values are not adjusted for the number of questions.";
    }
    List<String> sizes = new ArrayList<>();
    for (SurveyView view : views) {
      families(view)
          .forEach(
              (pair, own) ->
                  sizes.add(
                      view.name()
                          + ", "
                          + view.labels().wave(pair.from())
                          + " to "
                          + view.labels().wave(pair.to())
                          + ": "
                          + Lists.joined(own)));
    }
    String all =
        sizes.isEmpty() ? "" : " Questions considered together: " + String.join("; ", sizes) + ".";
    boolean planned =
        report.study().analysis().plan().filter(plan -> !plan.families().isEmpty()).isPresent();
    return "With many questions some differ by chance. Holm’s method allows for that, within each"
        + (planned ? " family of the plan" : " survey")
        + " and pair of waves."
        + all;
  }

  /** How many questions each family of a pair of waves has: as many rows tell a size as it has. */
  private static Map<WavePair, List<String>> families(SurveyView view) {
    Map<WavePair, Map<Integer, Integer>> told = new LinkedHashMap<>();
    for (ComparisonRow row : view.results().results().comparisons()) {
      OptionalInt size = row.family();
      if (size.isPresent()
          && row.role() == ComparisonRow.Role.PRIMARY
          && row.key().total()
          && view.plan().mark(row.key()).isEmpty()) {
        told.computeIfAbsent(row.waves(), w -> new LinkedHashMap<>())
            .merge(size.getAsInt(), 1, Integer::sum);
      }
    }
    Map<WavePair, List<String>> families = new LinkedHashMap<>();
    told.forEach(
        (pair, rows) -> {
          List<String> own = families.computeIfAbsent(pair, p -> new ArrayList<>());
          rows.forEach(
              (size, n) -> own.addAll(Collections.nCopies((n + size - 1) / size, "" + size)));
        });
    return families;
  }

  private List<Table.Row> cited() {
    TreeMap<String, String> methods = new TreeMap<>();
    Stream<EstimateRow> estimates =
        views.stream()
            .flatMap(
                v ->
                    Stream.concat(
                        v.results().results().estimates().stream(),
                        Stream.concat(v.results().results().scales().stream(), v.qualities())));
    Stream<EstimateRow> themes =
        report.coding().stream()
            .flatMap(c -> Stream.concat(c.estimates().stream(), c.agreement().stream()));
    Stream.concat(estimates, themes)
        .flatMap(r -> r.outcome().estimate().stream())
        .forEach(e -> cite(methods, e));
    Stream<ComparisonRow> comparisons =
        views.stream().flatMap(v -> v.results().results().comparisons().stream());
    Stream<ComparisonRow> changes = report.coding().stream().flatMap(c -> c.comparisons().stream());
    Stream.concat(comparisons, changes)
        .forEach(
            r -> {
              r.difference().estimate().ifPresent(e -> cite(methods, e));
              r.test().ifPresent(t -> cite(methods, t.method()));
            });
    report.further().models().stream()
        .flatMap(ModelsSection::cited)
        .forEach(method -> cite(methods, method));
    DurationBlocks.estimates(report.further().durations()).forEach(e -> cite(methods, e));
    AssociationSection.cited(report.further().associations())
        .forEach(method -> cite(methods, method));
    for (TrendRow row : report.trends()) {
      row.estimate().flatMap(Outcome::estimate).ifPresent(e -> cite(methods, e));
      row.result().ifPresent(t -> cite(methods, t.method()));
      row.departure().ifPresent(t -> cite(methods, t.method()));
    }
    return methods.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> new Table.Row(e.getKey(), List.of(Cell.words(e.getValue()))))
        .toList();
  }

  private static void cite(Map<String, String> methods, Estimate estimate) {
    cite(methods, estimate.method());
    estimate.interval().ifPresent(i -> cite(methods, i.method()));
  }

  private static void cite(Map<String, String> methods, Method method) {
    String name = COUNTED.matcher(method.name()).replaceFirst(", mean over themes");
    methods.merge(name, method.citation(), (a, b) -> a.isEmpty() ? b : a);
  }

  private static Document.Section glossary(double level) {
    List<Definitions.Term> terms =
        List.of(
            term("Base (n)", "How many answered the question."),
            term(
                "Interval",
                "The range of values the data are compatible with. If the survey were repeated many"
                    + " times, about "
                    + ReaderNumbers.level(level).replace("%", " in 100")
                    + " such ranges would hold the true value."),
            term("p", "How often chance alone would give a difference at least this large."),
            term(
                "p adjusted", "The same, allowing for the number of questions that were compared."),
            term("Point", "A percentage point: the difference between two percentages."),
            term(
                "Pairs",
                "One answer from each wave. If nothing changed, the later one is the higher in 50"
                    + " of 100 pairs, with ties counted half."),
            term("Theme", "What a comment speaks of, as given by the people who read it."),
            term("Wave", "One round of a survey."));
    return new Document.Section("glossary", "Words used", List.of(new Definitions(terms)));
  }

  private static Definitions.Term term(String term, String said) {
    return new Definitions.Term(term, List.of(said));
  }

  private Document.Section files() {
    Provenance made = report.provenance();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            "Made with Plait "
                + made.version()
                + ". The same files and settings give the same report, byte for byte."));
    blocks.add(
        Paragraph.of(
            "The folder “data” holds every table of this report as CSV, “charts” every chart as"
                + " SVG. The file manifest.json lists them with their checksums."));
    if (!made.inputs().isEmpty()) {
      List<Table.Row> rows =
          made.inputs().stream()
              .map(i -> new Table.Row(i.name(), List.of(Cell.words(i.sha256()))))
              .toList();
      blocks.add(table("Files read", List.of("File", "SHA-256 checksum"), rows));
    }
    List<Table.Row> settings = new ArrayList<>();
    made.settings().forEach((k, v) -> settings.add(new Table.Row(k, List.of(Cell.words(v)))));
    made.seeds()
        .forEach((k, v) -> settings.add(new Table.Row("seed: " + k, List.of(Cell.words("" + v)))));
    if (!settings.isEmpty()) {
      blocks.add(table("Settings", List.of("Setting", "Value"), settings));
    }
    blocks.addAll(CheckFindings.of(report));
    return new Document.Section("files", "Files and settings", blocks);
  }

  private static Block table(String caption, List<String> head, List<Table.Row> rows) {
    return new Block.Folded(
        caption, List.of(new Table(caption, head, List.of(new Table.Group("", rows)), List.of())));
  }
}
