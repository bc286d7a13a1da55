package org.plait.report.response;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.ingest.Reconciliation;
import org.plait.report.Report;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.Document;
import org.plait.report.survey.RowAccount;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Labels;
import org.plait.study.analysis.PopulationSettings.Standing;

/** Where every row went, how many answered, and who came back. */
public final class ResponseSection {
  private static final RowAccount ROWS =
      new RowAccount(
          Map.ofEntries(
              Map.entry("damaged-row", "Set aside: damaged row"),
              Map.entry("other-event", "Set aside: another event of the project"),
              Map.entry("repeated-instrument", "Set aside: repeated instrument"),
              Map.entry("no-key", "Set aside: no respondent key"),
              Map.entry("test", "Set aside: test row"),
              Map.entry("ineligible", "Set aside: not eligible"),
              Map.entry("partial", "Set aside: too incomplete"),
              Map.entry("speeder", "Set aside: answered too fast"),
              Map.entry("straight-liner", "Set aside: same answer all through"),
              Map.entry("duplicate", "Set aside: answered twice"),
              Map.entry("withdrawn", "Set aside: withdrew")));

  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("stayers", "Answered in both"),
          Map.entry("leavers", "Answered in the earlier one only"),
          Map.entry("retention", "Answered again, of all who answered the earlier one"),
          Map.entry("no_longer_eligible", "Of these, set aside in the later one as not eligible"),
          Map.entry(
              "retention_eligible",
              "Answered again, of all who answered the earlier one and were still eligible"),
          Map.entry("joiners", "Answered in the later one only"),
          Map.entry("no_key", "Can’t be followed: no key"),
          Map.entry("new", "New: answered for the first time"),
          Map.entry("returning", "Had answered an earlier wave"),
          Map.entry("left", "Had answered the wave before and not this one"),
          Map.entry(
              "cumulative_response",
              "Answered every wave so far, of all who could have answered the first"),
          Map.entry("respondents", "Respondents"),
          Map.entry("organisations", "Organisations"),
          Map.entry("population", "Could have answered"),
          Map.entry("response_rate", "Response rate"));

  private final Report report;
  private final List<SurveyView> views;

  public ResponseSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>(new Timeline(report, views).blocks());
    new WhatWasDone(views).table().ifPresent(blocks::add);
    for (SurveyView view : views) {
      List<Block> own = new ArrayList<>();
      new ResponseFlow(view, ROWS).figure().ifPresent(own::add);
      own.addAll(rows(view));
      own.addAll(people(view));
      own.addAll(new Coverage(view).blocks());
      own.addAll(new CrossedCoverage(view).blocks());
      own.addAll(new DispositionTable(view).blocks());
      own.addAll(new WeightingTables(view).blocks());
      own.addAll(attrition(view));
      own.addAll(new MissingTable(view).blocks());
      if (!own.isEmpty()) {
        blocks.add(new Heading(3, Anchors.of("response", view.id()), view.name()));
        blocks.addAll(own);
      }
    }
    return new Document.Section("response", "Who was asked and who answered", blocks);
  }

  private List<Block> rows(SurveyView view) {
    List<Reconciliation> all = view.results().reconciliation();
    if (all.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>(ROWS.rows(all));
    rows.addAll(FlaggedRows.table(all));
    List<String> head = new ArrayList<>(List.of("Step"));
    all.forEach(r -> head.add(view.labels().wave(r.wave())));
    String caption = view.name() + ": where every row of the exports went";
    String note = "Rows read are the rows kept and the rows set aside; every row is counted once.";
    Table table = new Table(caption, head, List.of(new Table.Group("", rows)), List.of(note));
    return List.of(new Block.Folded(caption, List.of(table)));
  }

  private List<Block> people(SurveyView view) {
    List<EstimateRow> response =
        view.results().results().response().stream()
            .filter(r -> r.key().total() && PEOPLE.containsKey(kind(r)))
            .toList();
    if (response.isEmpty()) {
      return List.of();
    }
    Cells cells = new Cells();
    List<String> waves = view.waves();
    Set<String> kinds = new LinkedHashSet<>();
    response.forEach(r -> kinds.add(kind(r)));
    List<Table.Row> rows = new ArrayList<>();
    for (String kind : kinds) {
      List<EstimateRow> own = response.stream().filter(r -> kind(r).equals(kind)).toList();
      if (own.stream().allMatch(ResponseSection::nobody)) {
        continue;
      }
      rows.add(
          new Table.Row(label(view, kind), waves.stream().map(w -> cell(cells, own, w)).toList()));
    }
    List<String> head =
        Stream.concat(Stream.of(view.labels().everybody()), waves.stream().map(view.labels()::wave))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Table(
            view.name() + ": respondents",
            head,
            List.of(new Table.Group("", rows)),
            cells.notes(view.level())));
    blocks.add(Paragraph.note(standing(view)));
    new EvenResponse(view).sentences().stream().map(Paragraph::note).forEach(blocks::add);
    return blocks;
  }

  /** Whether a row only says that there is nobody. */
  static boolean nobody(EstimateRow row) {
    return row.outcome().estimate().filter(e -> e.value() == 0).isPresent();
  }

  /** Which line of the table a row belongs to. */
  private static String kind(EstimateRow row) {
    return row.key().category().isEmpty() ? row.key().measure() : row.key().category();
  }

  private static Cell cell(Cells cells, List<EstimateRow> rows, String wave) {
    Optional<EstimateRow> found = rows.stream().filter(r -> r.wave().equals(wave)).findFirst();
    return found.map(r -> cells.of(r, false)).orElse(Cell.words("not known"));
  }

  /** What a line of a table is; where it rests on an assumption it says so. */
  static String label(SurveyView view, String kind) {
    boolean assumed =
        view.results().population().filter(p -> p.standing() == Standing.ASSUMPTION).isPresent();
    boolean rests = Set.of("population", "response_rate", "cumulative_response").contains(kind);
    String label = PEOPLE.getOrDefault(kind, Labels.sentence(kind));
    return rests && assumed ? label + " (assumed)" : label;
  }

  private static String standing(SurveyView view) {
    return view.results()
        .population()
        .map(
            p ->
                p.standing() == Standing.ASSUMPTION
                    ? "How many could have answered is assumed, and so is every response rate made from"
                        + " it."
                    : "How many could have answered comes from a published source.")
        .orElse("It is not known how many could have answered, so there is no response rate.");
  }

  private List<Block> attrition(SurveyView view) {
    List<EstimateRow> rows = view.results().results().attrition();
    if (view.waves().size() < 2) {
      return List.of();
    }
    if (!view.results().linked() || rows.isEmpty()) {
      return List.of(
          Paragraph.note(
              view.labels().everybody()
                  + " can’t be followed from wave to wave in this survey, so each wave stands for"
                  + " itself."));
    }
    List<Block> blocks = new ArrayList<>(new Attrition(view, rows, PEOPLE).blocks());
    view.balance()
        .table()
        .map(table -> new Block.Folded(table.caption(), List.of(table)))
        .ifPresent(blocks::add);
    return blocks;
  }
}
