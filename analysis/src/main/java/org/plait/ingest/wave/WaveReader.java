package org.plait.ingest.wave;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.RespondentCode;
import org.plait.ingest.RespondentKey;
import org.plait.ingest.SetAsideRow;
import org.plait.ingest.WaveReading;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.cell.CellFindings;
import org.plait.ingest.cell.CellProblems;
import org.plait.ingest.cell.DateReading;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.export.WaveExport;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.question.CategoryReader;
import org.plait.ingest.question.QuestionReader;
import org.plait.ingest.question.QuestionReaders;
import org.plait.ingest.row.CarelessAnswers;
import org.plait.ingest.row.RepeatedRespondents;
import org.plait.ingest.row.Routing;
import org.plait.ingest.row.RowAnswers;
import org.plait.ingest.row.RowFindings;
import org.plait.ingest.row.RowRule;
import org.plait.ingest.row.RowRuling;
import org.plait.ingest.row.WaveRows;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.study.ExportLayout;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;

/** Reads the export of one wave into typed answers, and accounts for every row of it. */
public final class WaveReader {

  private final Survey survey;
  private final Wave wave;
  private final Instrument instrument;
  private final Path dataFolder;
  private final Set<String> withdrawn;
  private final FileFindings findings;

  private WaveReader(
      Survey survey, Wave wave, Instrument instrument, Path dataFolder, Set<String> withdrawn) {
    this.survey = survey;
    this.wave = wave;
    this.instrument = instrument;
    this.dataFolder = dataFolder;
    this.withdrawn =
        withdrawn.stream()
            .flatMap(k -> RespondentKey.of(k, survey.link()).stream())
            .collect(Collectors.toUnmodifiableSet());
    this.findings = new FileFindings(wave.file(), survey.id(), wave.id());
  }

  /**
   * Reads a wave.
   *
   * @param survey the survey, with its rules for rows and links
   * @param wave the wave, with its file and layout
   * @param instrument what was asked and how the wave exported it
   * @param dataFolder the folder the file lies in, which it must not leave
   * @param withdrawnKeys the keys of people who withdrew from this survey; of them nothing but
   *     their number is kept
   * @return the answers, and everything that was found
   */
  public static WaveReading read(
      Survey survey, Wave wave, Instrument instrument, Path dataFolder, Set<String> withdrawnKeys) {
    return new WaveReader(survey, wave, instrument, dataFolder, withdrawnKeys).read();
  }

  private WaveReading read() {
    ExportLayout layout = wave.layout();
    Optional<? extends Export> file = WaveExport.open(wave, instrument, dataFolder, findings);
    layout.dateFormat().filter(f -> !DateReading.understands(f)).ifPresent(this::reportDateFormat);
    if (file.isEmpty() || findings.anyError()) {
      return reading(file, Optional.empty(), List.of(), List.of());
    }
    return read(file.get());
  }

  private void reportDateFormat(String words) {
    findings.error(
        "date-format",
        0,
        "",
        "`date-format` must be words such as dd/mm/yyyy or yyyy-mm-dd hh:mm, found \""
            + words
            + "\".",
        "Correct it in the study.");
  }

  private WaveReading read(Export file) {
    ExportLayout layout = wave.layout();
    WaveContext context =
        new WaveContext(
            wave,
            file,
            findings,
            new CellProblems(),
            new DateReading(layout.dateFormat(), layout.timezone()),
            new HashSet<>());
    Map<String, List<QuestionReader>> byQuestion = QuestionReaders.of(instrument, context);
    List<QuestionReader> readers = byQuestion.values().stream().flatMap(List::stream).toList();
    RowAnswers answers = new RowAnswers(instrument, byQuestion);
    CarelessAnswers careless = new CarelessAnswers(survey.rows(), instrument, byQuestion, context);
    RowRuling ruling = new RowRuling(survey.rows(), instrument, answers, careless, context);
    WaveRows rows = new WaveRows(survey, instrument, context, file, readers, ruling, withdrawn);
    RowFindings rowFindings = new RowFindings(findings);
    rowFindings.undeclaredColumns(context);
    file.rows(rows::row);
    ruling.report(findings);
    rowFindings.rows(rows, survey.rows().setAsideLimit());

    int[] kept = settleRows(rows);
    readers.forEach(r -> r.keep(kept));
    List<Integer> lines = IntStream.of(kept).mapToObj(rows.lines()::get).toList();
    List<Finding> privately = new ArrayList<>(rows.privateFindings());
    careless.report(rows, kept, findings);
    privately.addAll(careless.privately(kept, lines, findings));
    List<CellProblems.Entry> problems = renumbered(context.problems().entries(), kept);
    new CellFindings(context, problems)
        .report(lines, e -> filled(byQuestion, e, kept.length), privately);
    new Routing(instrument, byQuestion, answers, findings).settle(kept.length);

    new DesignFindings(rows.design(), rows.design().of(kept), lines)
        .report(survey, wave.id(), findings);
    Reconciliation reconciliation = reconcile(rows, kept.length, careless.flagged(kept));
    Optional<WaveResponses> responses =
        findings.anyError()
            ? Optional.empty()
            : Optional.of(responses(rows, kept, lines, readers, reconciliation));
    return reading(Optional.of(file), responses, privately, rows.setAside());
  }

  /** Decides about duplicates and withdrawals; gives the rows that stay. */
  private int[] settleRows(WaveRows rows) {
    BitSet surplus = duplicates(rows);
    Map<Integer, RowRule> later = new HashMap<>();
    int[] kept =
        IntStream.range(0, rows.lines().size())
            .filter(
                row -> {
                  Optional<String> key = rows.keys().get(row);
                  boolean gone = key.isPresent() && withdrawn.contains(key.get());
                  int line = rows.lines().get(row);
                  if (surplus.get(row)) {
                    rows.count(RowRule.DUPLICATE, line);
                    if (!gone) {
                      later.put(line, RowRule.DUPLICATE);
                    }
                  } else if (gone) {
                    rows.count(RowRule.WITHDRAWN, line);
                  }
                  return !surplus.get(row) && !gone;
                })
            .toArray();
    rows.addSetAside(later);
    return kept;
  }

  private BitSet duplicates(WaveRows rows) {
    if (survey.link().code().isPresent()) {
      return new BitSet();
    }
    RepeatedRespondents repeated = new RepeatedRespondents(rows.keys());
    Optional<Duplicates> rule = survey.rows().duplicates();
    if (repeated.respondents(withdrawn) > 0) {
      new RowFindings(findings).duplicates(rows, repeated, withdrawn, rule.isPresent());
    }
    return rule.map(r -> repeated.surplus(r, rows::answered)).orElse(new BitSet());
  }

  /** Keeps the problems of rows that stay, numbered as these rows are now. */
  private static List<CellProblems.Entry> renumbered(List<CellProblems.Entry> entries, int[] kept) {
    List<CellProblems.Entry> renumbered = new ArrayList<>();
    int at = 0;
    for (CellProblems.Entry e : entries) {
      while (at < kept.length && kept[at] < e.row()) {
        at++;
      }
      if (at < kept.length && kept[at] == e.row()) {
        renumbered.add(
            new CellProblems.Entry(at, e.question(), e.column(), e.problem(), e.value()));
      }
    }
    return renumbered;
  }

  private static long filled(
      Map<String, List<QuestionReader>> byQuestion, CellProblems.Entry entry, int rows) {
    List<QuestionReader> readers = byQuestion.get(entry.question().id());
    QuestionReader reader =
        readers.stream()
            .filter(r -> r instanceof CategoryReader c && c.column().equals(entry.column()))
            .findFirst()
            .orElse(readers.get(0));
    return IntStream.range(0, rows)
        .filter(row -> !reader.missing(row).equals(Optional.of(MissingReason.NO_ANSWER)))
        .count();
  }

  private Reconciliation reconcile(WaveRows rows, long kept, Map<RowRule, Long> flags) {
    List<Reconciliation.SetAside> setAside = new ArrayList<>();
    for (RowRule rule : RowRule.values()) {
      if (rows.counted(rule) > 0) {
        setAside.add(new Reconciliation.SetAside(rule.id(), rows.counted(rule)));
      }
    }
    List<Reconciliation.Flagged> flagged =
        flags.entrySet().stream()
            .map(f -> new Reconciliation.Flagged(f.getKey().id(), f.getValue()))
            .toList();
    return new Reconciliation(
        survey.id(), wave.id(), wave.file(), rows.read(), kept, setAside, flagged);
  }

  private WaveResponses responses(
      WaveRows rows,
      int[] kept,
      List<Integer> lines,
      List<QuestionReader> readers,
      Reconciliation reconciliation) {
    Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>();
    readers.forEach(r -> r.addTo(columns));
    List<Optional<String>> keys = IntStream.of(kept).mapToObj(rows.keys()::get).toList();
    Set<String> ineligible = new HashSet<>(rows.ineligible());
    keys.forEach(key -> key.ifPresent(ineligible::remove));
    return new WaveResponses(
        survey.id(),
        wave.id(),
        survey.link().code().isPresent() ? RespondentCode.numbered(keys) : keys,
        IntStream.of(kept).mapToObj(rows.organisations()::get).toList(),
        rows.design().of(kept),
        ineligible,
        lines,
        columns,
        reconciliation);
  }

  private WaveReading reading(
      Optional<? extends Export> file,
      Optional<WaveResponses> responses,
      List<Finding> privately,
      List<SetAsideRow> setAside) {
    return new WaveReading(
        responses,
        findings.inOrder(),
        privately,
        setAside,
        file.map(Export::charset),
        file.flatMap(Export::separator),
        file.map(Export::sha256));
  }
}
