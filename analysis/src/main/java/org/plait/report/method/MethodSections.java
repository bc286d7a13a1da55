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
    blocks.add(new Heading(3, "methods-changes", say("method.changes")));
    blocks.addAll(comparing());
    List<String> plan = PlanWords.methods(report, views);
    if (!plan.isEmpty()) {
      blocks.add(new Heading(3, "methods-plan", say("method.plan")));
      blocks.add(new Block.Bullets(plan));
    }
    List<String> weights = WeightWords.methods(views);
    if (!weights.isEmpty()) {
      blocks.add(new Heading(3, "methods-weights", say("words.weights")));
      blocks.add(new Block.Bullets(weights));
    }
    List<String> design = DesignWords.methods(views);
    if (!design.isEmpty()) {
      blocks.add(new Heading(3, "methods-design", say("method.design")));
      blocks.add(new Block.Bullets(design));
    }
    blocks.addAll(models());
    blocks.addAll(associations());
    blocks.addAll(durations());
    blocks.addAll(population());
    blocks.add(new Heading(3, "methods-disclosure", say("method.disclosure")));
    blocks.add(
        new Block.Bullets(
            new DisclosureWords(report.wording(), report.study().disclosure())
                .sentences(
                    new HowFarChecked(report.wording(), report.provenance().previous()).words())));
    List<Table.Row> cited = cited();
    if (!cited.isEmpty()) {
      blocks.add(new Heading(3, "methods-list", say("method.list")));
      blocks.add(
          new Table(
              say("method.list-table"),
              List.of(say("method.method"), say("method.source")),
              List.of(new Table.Group("", cited)),
              List.of()));
    }
    return new Document.Section("methods", say("method.title"), blocks);
  }

  /** What “all” beneath a figure means; nothing where no figure has it. */
  private List<Block> population() {
    boolean finite =
        views.stream()
            .flatMap(v -> v.results().results().estimates().stream())
            .anyMatch(r -> r.finitePopulation() && r.outcome().estimate().isPresent());
    return finite
        ? List.of(
            new Heading(3, "methods-population", say("method.population")),
            Paragraph.of(say("method.population-all")),
            Paragraph.of(say("method.population-extremes")))
        : List.of();
  }

  private List<Block> comparing() {
    List<String> points = new ArrayList<>();
    points.add(say("method.changes-kinds"));
    points.add(say("method.changes-overlapping"));
    points.add(say("method.changes-ordered"));
    points.add(say("method.changes-too-few"));
    points.add(families());
    if (!report.trends().isEmpty()) {
      points.add(say("method.trends"));
    }
    return List.of(new Block.Bullets(points));
  }

  /** How models are made; nothing where the study declares none. */
  private List<Block> models() {
    return report.further().models().isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, "methods-models", say("words.models")),
            new Block.Bullets(ModelsSection.methods(report.wording(), report.further().models())));
  }

  /** How associations are found; nothing where results are broken down by nothing. */
  private List<Block> associations() {
    boolean clustered = views.stream().anyMatch(v -> v.results().survey().cluster().isPresent());
    return report.further().associations().isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, "methods-associations", say("words.associations")),
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
            new Heading(3, "methods-durations", say("method.durations")),
            new Block.Bullets(methods));
  }

  private String families() {
    if (report.study().analysis().adjust() == Adjust.NONE) {
      return say("method.not-adjusted");
    }
    List<String> sizes = new ArrayList<>();
    for (SurveyView view : views) {
      families(view)
          .forEach(
              (pair, own) ->
                  sizes.add(
                      say(
                          "method.family-sizes",
                          "survey",
                          view.name(),
                          "earlier",
                          view.labels().wave(pair.from()),
                          "later",
                          view.labels().wave(pair.to()),
                          "sizes",
                          Lists.joined(report.wording(), own))));
    }
    String all =
        sizes.isEmpty()
            ? ""
            : say("method.families-together", "families", String.join("; ", sizes));
    boolean planned =
        report.study().analysis().plan().filter(plan -> !plan.families().isEmpty()).isPresent();
    return say(planned ? "method.families-planned" : "method.families") + all;
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

  private void cite(Map<String, String> methods, Estimate estimate) {
    cite(methods, estimate.method());
    estimate.interval().ifPresent(i -> cite(methods, i.method()));
  }

  private void cite(Map<String, String> methods, Method method) {
    String name = COUNTED.matcher(method.name()).replaceFirst(say("method.mean-over-themes"));
    methods.merge(name, method.citation(), (a, b) -> a.isEmpty() ? b : a);
  }

  private Document.Section glossary(double level) {
    String sure = ReaderNumbers.level(level).replace("%", "");
    List<Definitions.Term> terms =
        List.of(
            term("method.term-base", say("method.term-base-said")),
            term("method.term-interval", say("method.term-interval-said", "times", sure)),
            term("words.p", say("method.term-p-said")),
            term("words.p-adjusted", say("method.term-adjusted-said")),
            term("method.term-point", say("method.term-point-said")),
            term("method.term-pairs", say("method.term-pairs-said")),
            term("words.head-theme", say("method.term-theme-said")),
            term("words.wave", say("method.term-wave-said")));
    return new Document.Section(
        "glossary", say("method.glossary"), List.of(new Definitions(terms)));
  }

  private Definitions.Term term(String key, String said) {
    return new Definitions.Term(say(key), List.of(said));
  }

  private String say(String key, String... filled) {
    return report.wording().say(key, filled);
  }

  private Document.Section files() {
    Provenance made = report.provenance();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(say("method.made", "version", made.version())));
    blocks.add(Paragraph.of(say("method.made-files")));
    if (!made.inputs().isEmpty()) {
      List<Table.Row> rows =
          made.inputs().stream()
              .map(i -> new Table.Row(i.name(), List.of(Cell.words(i.sha256()))))
              .toList();
      blocks.add(
          table(say("method.read"), List.of(say("method.file"), say("method.checksum")), rows));
    }
    List<Table.Row> settings = new ArrayList<>();
    made.settings().forEach((k, v) -> settings.add(new Table.Row(k, List.of(Cell.words(v)))));
    made.seeds()
        .forEach(
            (k, v) ->
                settings.add(
                    new Table.Row(say("method.seed", "name", k), List.of(Cell.words("" + v)))));
    if (!settings.isEmpty()) {
      blocks.add(
          table(
              say("method.settings"),
              List.of(say("method.setting"), say("words.value")),
              settings));
    }
    blocks.addAll(CheckFindings.of(report));
    return new Document.Section("files", say("method.files"), blocks);
  }

  private static Block table(String caption, List<String> head, List<Table.Row> rows) {
    return new Block.Folded(
        caption, List.of(new Table(caption, head, List.of(new Table.Group("", rows)), List.of())));
  }
}
