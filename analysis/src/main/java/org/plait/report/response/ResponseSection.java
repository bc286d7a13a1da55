package org.plait.report.response;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.plait.study.wording.Wording;

/** Where every row went, how many answered, and who came back. */
public final class ResponseSection {
  private static final Map<String, String> ASIDE =
      Map.ofEntries(
          Map.entry("damaged-row", "response.aside-damaged-row"),
          Map.entry("other-event", "response.aside-other-event"),
          Map.entry("repeated-instrument", "response.aside-repeated-instrument"),
          Map.entry("no-key", "response.aside-no-key"),
          Map.entry("test", "response.aside-test"),
          Map.entry("ineligible", "response.aside-ineligible"),
          Map.entry("partial", "response.aside-partial"),
          Map.entry("speeder", "response.aside-speeder"),
          Map.entry("straight-liner", "response.aside-straight-liner"),
          Map.entry("duplicate", "response.aside-duplicate"),
          Map.entry("withdrawn", "response.aside-withdrawn"));

  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("stayers", "response.people-stayers"),
          Map.entry("leavers", "response.people-leavers"),
          Map.entry("retention", "response.people-retention"),
          Map.entry("no_longer_eligible", "response.people-no-longer-eligible"),
          Map.entry("retention_eligible", "response.people-retention-eligible"),
          Map.entry("joiners", "response.people-joiners"),
          Map.entry("no_key", "response.people-no-key"),
          Map.entry("new", "response.people-new"),
          Map.entry("returning", "response.people-returning"),
          Map.entry("left", "response.people-left"),
          Map.entry("cumulative_response", "response.people-cumulative-response"),
          Map.entry("respondents", "response.people-respondents"),
          Map.entry("organisations", "response.people-organisations"),
          Map.entry("population", "response.could-have"),
          Map.entry("response_rate", "response.people-response-rate"));

  private final Report report;
  private final List<SurveyView> views;

  public ResponseSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>(new Timeline(report, views).blocks());
    new WhatWasDone(report.wording(), views).table().ifPresent(blocks::add);
    for (SurveyView view : views) {
      List<Block> own = new ArrayList<>();
      new ResponseFlow(view, new RowAccount(view.wording(), said(view.wording(), ASIDE)))
          .figure()
          .ifPresent(own::add);
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
    return new Document.Section("response", report.wording().say("response.title"), blocks);
  }

  private List<Block> rows(SurveyView view) {
    List<Reconciliation> all = view.results().reconciliation();
    if (all.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows =
        new ArrayList<>(new RowAccount(view.wording(), said(view.wording(), ASIDE)).rows(all));
    rows.addAll(FlaggedRows.table(view.wording(), all));
    List<String> head = new ArrayList<>(List.of(view.say("words.step")));
    all.forEach(r -> head.add(view.labels().wave(r.wave())));
    String caption = view.say("response.rows", "survey", view.name());
    String note = view.say("response.rows-note");
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
    Cells cells = new Cells(view.wording());
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
          new Table.Row(
              label(view, kind), waves.stream().map(w -> cell(view, cells, own, w)).toList()));
    }
    List<String> head =
        Stream.concat(Stream.of(view.labels().everybody()), waves.stream().map(view.labels()::wave))
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Table(
            view.say("response.respondents", "survey", view.name()),
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

  private static Cell cell(SurveyView view, Cells cells, List<EstimateRow> rows, String wave) {
    Optional<EstimateRow> found = rows.stream().filter(r -> r.wave().equals(wave)).findFirst();
    return found
        .map(r -> cells.of(r, false))
        .orElseGet(() -> Cell.words(view.say("response.not-known")));
  }

  /** What a line of a table is; where it rests on an assumption it says so. */
  static String label(SurveyView view, String kind) {
    boolean assumed =
        view.results().population().filter(p -> p.standing() == Standing.ASSUMPTION).isPresent();
    boolean rests = Set.of("population", "response_rate", "cumulative_response").contains(kind);
    String key = PEOPLE.get(kind);
    String label = key == null ? Labels.sentence(kind) : view.say(key);
    return rests && assumed ? view.say("response.assumed", "label", label) : label;
  }

  private static Map<String, String> said(Wording wording, Map<String, String> keys) {
    Map<String, String> said = new HashMap<>();
    keys.forEach((of, key) -> said.put(of, wording.say(key)));
    return said;
  }

  private static String standing(SurveyView view) {
    return view.results()
        .population()
        .map(
            p ->
                p.standing() == Standing.ASSUMPTION
                    ? view.say("response.rate-assumed")
                    : view.say("response.rate-published"))
        .orElseGet(() -> view.say("response.rate-unknown"));
  }

  private List<Block> attrition(SurveyView view) {
    List<EstimateRow> rows = view.results().results().attrition();
    if (view.waves().size() < 2) {
      return List.of();
    }
    if (!view.results().linked() || rows.isEmpty()) {
      return List.of(
          Paragraph.note(view.say("response.unlinked", "everybody", view.labels().everybody())));
    }
    List<Block> blocks =
        new ArrayList<>(new Attrition(view, rows, said(view.wording(), PEOPLE)).blocks());
    view.balance()
        .table()
        .map(table -> new Block.Folded(table.caption(), List.of(table)))
        .ifPresent(blocks::add);
    return blocks;
  }
}
