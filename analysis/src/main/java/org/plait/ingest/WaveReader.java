package org.plait.ingest;

import java.math.BigDecimal;
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
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.study.Condition;
import org.plait.study.ExportLayout;
import org.plait.study.Finding;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.Severity;
import org.plait.study.Survey;
import org.plait.study.Wave;

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
            .flatMap(k -> RespondentKey.normalise(k).stream())
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
    boolean qualtrics = layout.format() == ExportLayout.Format.QUALTRICS;
    int headerRows = qualtrics ? QualtricsExport.HEADER_ROWS : layout.headerRows();
    Optional<DelimitedFile> file =
        DelimitedFile.open(
            dataFolder,
            wave.file(),
            new DelimitedFile.Layout(layout.encoding(), layout.delimiter(), headerRows),
            findings);
    if (file.isPresent() && qualtrics) {
      QualtricsExport.check(file.get(), wave, findings);
    }
    if (file.isEmpty() || findings.anyError()) {
      return reading(file, Optional.empty(), List.of(), List.of());
    }
    return read(file.get());
  }

  private WaveReading read(DelimitedFile file) {
    ExportLayout layout = wave.layout();
    WaveContext context =
        new WaveContext(
            wave,
            file.header(),
            findings,
            new CellProblems(),
            new DateReading(layout.dateFormat(), layout.timezone()),
            new HashSet<>());
    Map<String, List<QuestionReader>> byQuestion = QuestionReaders.of(instrument, context);
    List<QuestionReader> readers = byQuestion.values().stream().flatMap(List::stream).toList();
    RowAnswers answers = new RowAnswers(instrument, byQuestion);
    RowRuling ruling = new RowRuling(survey.rows(), instrument, answers, context);
    WaveRows rows = new WaveRows(survey, instrument, context, file, readers, ruling, withdrawn);
    reportUndeclared(context);
    file.rows(rows::row);
    ruling.report(findings);
    reportRows(rows);

    int[] kept = settleRows(rows);
    readers.forEach(r -> r.keep(kept));
    List<Integer> lines = IntStream.of(kept).mapToObj(rows.lines()::get).toList();
    List<Finding> privately = new ArrayList<>(rows.privateFindings());
    List<CellProblems.Entry> problems = renumbered(context.problems().entries(), kept);
    new CellFindings(context, problems)
        .report(lines, e -> filled(byQuestion, e, kept.length), privately);
    route(byQuestion, answers, kept.length);

    Reconciliation reconciliation = reconcile(rows, kept.length);
    Optional<WaveResponses> responses =
        findings.anyError()
            ? Optional.empty()
            : Optional.of(responses(rows, kept, lines, readers, reconciliation));
    return reading(Optional.of(file), responses, privately, rows.setAside());
  }

  private void reportUndeclared(WaveContext context) {
    List<String> undeclared =
        context.header().names().stream()
            .filter(n -> !context.used().contains(n))
            .filter(n -> !context.qualtrics() || !QualtricsExport.isMeta(n))
            .toList();
    if (!undeclared.isEmpty()) {
      findings.note(
          "undeclared-column",
          "",
          "every column should belong to a question or a rule, found "
              + Wording.counted(undeclared.size(), "other")
              + ": "
              + Wording.names(undeclared)
              + "; not read.",
          "Bind "
              + (undeclared.size() == 1 ? "it" : "them")
              + " in the instrument if the study needs "
              + (undeclared.size() == 1 ? "it." : "them."));
    }
  }

  private void reportRows(WaveRows rows) {
    if (rows.read() == 0) {
      findings.warning(
          "no-rows",
          0,
          "",
          "file must have rows below its header, found none.",
          "Export it again if people have answered.");
    }
    reportSetAside(
        rows,
        RowRule.DAMAGED_ROW,
        "",
        "every row must have as many fields as the header and no quote inside a field");
    if (rows.keyed()) {
      reportSetAside(rows, RowRule.NO_KEY, rows.keyName(), "every row must have a key");
    }
    if (rows.damagedIds() > 0) {
      findings.add(
          findings
              .finding(
                  Severity.ERROR,
                  "damaged-ids",
                  rows.firstDamagedId(),
                  rows.keyName(),
                  "keys must be whole, found "
                      + Wording.rows(rows.damagedIds())
                      + " in which a spreadsheet made a power of ten of them, such as 1.23E+11.",
                  "Export the keys as text and don't save the file from a spreadsheet.")
              .about(rows.damagedIds()));
    }
    reportLimit(rows);
  }

  private void reportSetAside(WaveRows rows, RowRule rule, String field, String must) {
    long number = rows.counted(rule);
    if (number > 0) {
      findings.add(
          findings
              .finding(
                  Severity.WARNING,
                  rule.id(),
                  rows.firstLine(rule),
                  field,
                  must + "; not so in " + Wording.rows(number) + ", set aside.",
                  "See work/set-aside.csv and correct the export.")
              .about(number));
    }
  }

  private void reportLimit(WaveRows rows) {
    long damaged = rows.counted(RowRule.DAMAGED_ROW) + rows.counted(RowRule.NO_KEY);
    double limit = survey.rows().setAsideLimit();
    if (damaged > limit * rows.read()) {
      String percent =
          BigDecimal.valueOf(limit)
              .multiply(BigDecimal.valueOf(100))
              .stripTrailingZeros()
              .toPlainString();
      findings.add(
          findings
              .finding(
                  Severity.ERROR,
                  "set-aside-limit",
                  0,
                  "",
                  "at most "
                      + percent
                      + " % of the rows may be damaged or without a key, found "
                      + damaged
                      + " of "
                      + rows.read()
                      + ".",
                  "Correct the export, or raise `rows.set-aside-limit` of the survey.")
              .about(damaged));
    }
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
    RepeatedRespondents repeated = new RepeatedRespondents(rows.keys());
    Optional<Duplicates> rule = survey.rows().duplicates();
    long respondents = repeated.respondents(withdrawn);
    if (respondents > 0) {
      long surplus = repeated.rows(withdrawn) - respondents;
      String found =
          "each respondent must stand once in a wave; "
              + Wording.counted(respondents, "respondent")
              + (respondents == 1 ? " stands in " : " stand in ")
              + Wording.rows(repeated.rows(withdrawn));
      int line = rows.lines().get(repeated.firstRepeat(withdrawn));
      findings.add(
          findings
              .finding(
                  rule.isPresent() ? Severity.WARNING : Severity.ERROR,
                  "duplicate-respondent",
                  line,
                  rows.keyName(),
                  rule.map(r -> found + ", " + surplus + " set aside.").orElse(found + "."),
                  rule.isPresent()
                      ? "See work/set-aside.csv and correct the export if the wrong row stays."
                      : "Declare `rows.duplicates` (first, last or most-complete), or correct the"
                          + " export.")
              .about(surplus));
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

  /** Tells "not asked" from "no answer" by routing, once all answers are known. */
  private void route(Map<String, List<QuestionReader>> byQuestion, RowAnswers answers, int rows) {
    byQuestion.forEach(
        (id, readers) -> {
          Optional<Condition> askedIf = instrument.question(id).flatMap(Question::askedIf);
          askedIf.ifPresent(c -> route(id, readers, c, answers, rows));
        });
    byQuestion.values().stream()
        .flatMap(List::stream)
        .forEach(reader -> IntStream.range(0, rows).forEach(reader::settle));
  }

  private void route(
      String question,
      List<QuestionReader> readers,
      Condition askedIf,
      RowAnswers answers,
      int rows) {
    long answered = 0;
    for (int row = 0; row < rows; row++) {
      int r = row;
      if (askedIf.holds(name -> answers.codes(name, r))) {
        continue;
      }
      boolean any = false;
      for (QuestionReader reader : readers) {
        Optional<MissingReason> missing = reader.missing(row);
        any |= missing.isEmpty();
        if (missing.equals(Optional.of(MissingReason.NO_ANSWER))) {
          reader.notAsked(row);
        }
      }
      answered += any ? 1 : 0;
    }
    if (answered > 0) {
      findings.add(
          findings
              .finding(
                  Severity.NOTE,
                  "answered-though-not-asked",
                  0,
                  question,
                  "only people its `asked-if` names should answer, found "
                      + Wording.rows(answered)
                      + (answered == 1 ? " of someone else; kept." : " of others; kept."),
                  "Check `asked-if` in the instrument.")
              .about(answered));
    }
  }

  private Reconciliation reconcile(WaveRows rows, long kept) {
    List<Reconciliation.SetAside> setAside = new ArrayList<>();
    for (RowRule rule : RowRule.values()) {
      if (rows.counted(rule) > 0) {
        setAside.add(new Reconciliation.SetAside(rule.id(), rows.counted(rule)));
      }
    }
    return new Reconciliation(survey.id(), wave.id(), wave.file(), rows.read(), kept, setAside);
  }

  private WaveResponses responses(
      WaveRows rows,
      int[] kept,
      List<Integer> lines,
      List<QuestionReader> readers,
      Reconciliation reconciliation) {
    Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>();
    readers.forEach(r -> r.addTo(columns));
    return new WaveResponses(
        survey.id(),
        wave.id(),
        IntStream.of(kept).mapToObj(rows.keys()::get).toList(),
        IntStream.of(kept).mapToObj(rows.organisations()::get).toList(),
        IntStream.of(kept).mapToObj(rows.clusters()::get).toList(),
        lines,
        columns,
        reconciliation);
  }

  private WaveReading reading(
      Optional<DelimitedFile> file,
      Optional<WaveResponses> responses,
      List<Finding> privately,
      List<SetAsideRow> setAside) {
    return new WaveReading(
        responses,
        findings.inOrder(),
        privately,
        setAside,
        file.map(DelimitedFile::charset),
        file.map(DelimitedFile::delimiter),
        file.map(DelimitedFile::sha256));
  }
}
