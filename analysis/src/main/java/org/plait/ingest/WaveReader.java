package org.plait.ingest;

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
import org.plait.ingest.platform.FormatGuess;
import org.plait.ingest.platform.Platform;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.study.ExportLayout;
import org.plait.study.Finding;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.Spelling;
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
    Optional<? extends Export> file = open();
    layout.dateFormat().filter(f -> !DateReading.understands(f)).ifPresent(this::reportDateFormat);
    if (file.isEmpty() || findings.anyError()) {
      return reading(file, Optional.empty(), List.of(), List.of());
    }
    return read(file.get());
  }

  private Optional<? extends Export> open() {
    return switch (wave.layout().format()) {
      case SAV, DTA -> labelled();
      case LIMESURVEY_VV ->
          VvExport.open(dataFolder, wave.file(), wave.layout().encoding(), findings);
      case XLSX, MICROSOFT_FORMS ->
          checked(WorkbookExport.open(dataFolder, wave.file(), wave.layout(), findings));
      case REDCAP -> redcap();
      case AUTO -> suggested();
      default -> delimited();
    };
  }

  private Optional<? extends Export> labelled() {
    Optional<LabelledExport> file =
        LabelledExport.open(dataFolder, wave.file(), wave.layout(), findings);
    file.ifPresent(f -> new LabelCheck(instrument, wave, findings).check(f));
    return file;
  }

  private Optional<? extends Export> redcap() {
    Optional<RedcapExport> file =
        delimited()
            .flatMap(f -> RedcapExport.of(f, dataFolder, wave.layout().dictionary(), findings));
    file.filter(f -> !findings.anyError())
        .ifPresent(f -> new LabelCheck(instrument, wave, findings).check(f));
    return file;
  }

  private Optional<DelimitedFile> delimited() {
    ExportLayout layout = wave.layout();
    boolean qualtrics = layout.format() == ExportLayout.Format.QUALTRICS;
    int headerRows = qualtrics ? QualtricsExport.HEADER_ROWS : layout.headerRows();
    Optional<DelimitedFile> file =
        DelimitedFile.open(
            dataFolder,
            wave.file(),
            new DelimitedFile.Layout(layout.encoding(), layout.delimiter(), headerRows),
            layout.format(),
            findings);
    if (file.isPresent() && qualtrics) {
      QualtricsExport.check(file.get(), wave, findings);
    }
    file.ifPresent(this::checkDelimiter);
    return checked(file);
  }

  private <E extends Export> Optional<E> checked(Optional<E> file) {
    file.filter(f -> !findings.anyError()).ifPresent(f -> checkPlatform(f.header().names()));
    return file;
  }

  /** The file is looked at for a suggestion; the person decides, then it is read. */
  private Optional<? extends Export> suggested() {
    SourceFile.bytesOf(dataFolder, wave.file(), findings)
        .ifPresent(
            bytes ->
                findings.error(
                    "format-not-named",
                    0,
                    "",
                    "`format` must name what wrote the file, found `auto`; it looks like `"
                        + FormatGuess.of(bytes)
                        + "`.",
                    "Declare `format: "
                        + FormatGuess.of(bytes)
                        + "` for the wave if that is right."));
    return Optional.empty();
  }

  /** An export of a platform has columns by which it is known; headings as texts don't. */
  private void checkPlatform(List<String> names) {
    Set<String> needed = Platform.of(wave.layout().format()).needed();
    if (!needed.isEmpty() && names.stream().noneMatch(needed::contains)) {
      String format = wave.layout().format().word();
      findings.error(
          "not-this-platform",
          1,
          "",
          "an export of `format: "
              + format
              + "` must have "
              + Spelling.choice(needed.stream().sorted().toList())
              + " in its header, found none.",
          "Export it as docs/formats.md says, or declare another `format`.");
    }
  }

  /** One column only, and another character splits the file: said once, not for each column. */
  private void checkDelimiter(DelimitedFile file) {
    List<String> names = file.header().names();
    if (names.size() == 1 && !bound(names.get(0))) {
      file.likelyDelimiter().ifPresent(this::reportDelimiter);
    }
  }

  private boolean bound(String column) {
    return instrument.questions().stream()
        .flatMap(question -> Optional.ofNullable(question.waves().get(wave.id())).stream())
        .anyMatch(binding -> binding.columns().containsValue(column));
  }

  private void reportDelimiter(char found) {
    findings.error(
        "wrong-delimiter",
        1,
        "",
        "fields must be separated by the declared `delimiter`, found one column and what looks like"
            + " a "
            + Delimiters.nameOf(found)
            + ".",
        "Declare `delimiter: \"" + (found == '\t' ? "\\t" : found) + "\"` for the wave.");
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
    RowRuling ruling = new RowRuling(survey.rows(), instrument, answers, context);
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
    List<CellProblems.Entry> problems = renumbered(context.problems().entries(), kept);
    new CellFindings(context, problems)
        .report(lines, e -> filled(byQuestion, e, kept.length), privately);
    new Routing(instrument, byQuestion, answers, findings).settle(kept.length);

    if (!rows.weights().isEmpty()) {
      List<Double> weights = IntStream.of(kept).mapToObj(rows.weights()::get).toList();
      new SuppliedWeights(weights, lines, rows.weightName()).report(findings);
    }
    Reconciliation reconciliation = reconcile(rows, kept.length);
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
    List<Optional<String>> keys = IntStream.of(kept).mapToObj(rows.keys()::get).toList();
    Set<String> ineligible = new HashSet<>(rows.ineligible());
    keys.forEach(key -> key.ifPresent(ineligible::remove));
    return new WaveResponses(
        survey.id(),
        wave.id(),
        keys,
        IntStream.of(kept).mapToObj(rows.organisations()::get).toList(),
        IntStream.of(kept).mapToObj(rows.clusters()::get).toList(),
        rows.weights().isEmpty()
            ? List.of()
            : IntStream.of(kept).mapToObj(rows.weights()::get).toList(),
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
