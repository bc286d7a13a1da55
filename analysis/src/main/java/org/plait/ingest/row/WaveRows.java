package org.plait.ingest.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.RespondentCode;
import org.plait.ingest.RespondentKey;
import org.plait.ingest.SetAsideRow;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.Export;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.question.QuestionReader;
import org.plait.instrument.Instrument;
import org.plait.study.CodeRule;
import org.plait.study.Linkage;
import org.plait.study.Survey;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/** Takes the rows of one export, one after the other, and counts where each of them goes. */
public final class WaveRows {

  private final WaveContext context;
  private final Export file;
  private final List<QuestionReader> readers;
  private final RowRuling ruling;
  private final Set<String> withdrawn;
  private final Linkage link;
  private final boolean keyed;
  private final int keyColumn;
  private final Optional<CodeRule> code;
  private final List<Integer> partColumns;
  private final int organisationColumn;
  private final DesignRows design;
  private final Map<RowRule, Long> counts = new EnumMap<>(RowRule.class);
  private final Map<RowRule, Integer> firstLines = new EnumMap<>(RowRule.class);
  private final List<SetAsideRow> setAside = new ArrayList<>();
  private final List<Finding> privateFindings = new ArrayList<>();
  private final List<Optional<String>> keys = new ArrayList<>();
  private final List<Optional<String>> organisations = new ArrayList<>();
  private final Set<String> ineligible = new HashSet<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Map<String, Optional<String>> remembered = new HashMap<>();
  private long read;
  private long damagedIds;
  private int firstDamagedId;

  /** The rows of a wave, none of them read yet. */
  public WaveRows(
      Survey survey,
      Instrument instrument,
      WaveContext context,
      Export file,
      List<QuestionReader> readers,
      RowRuling ruling,
      Set<String> withdrawn) {
    this.context = context;
    this.file = file;
    this.readers = readers;
    this.ruling = ruling;
    this.withdrawn = withdrawn;
    this.link = survey.link();
    this.keyed = link.respondent().isPresent();
    this.keyColumn = column(instrument, link.respondent(), "`link.respondent` of the survey");
    this.code = link.code();
    this.partColumns =
        code.map(CodeRule::parts).orElse(List.of()).stream()
            .map(part -> context.column(instrument, part, "`link.code` of the survey"))
            .toList();
    this.organisationColumn =
        column(instrument, link.organisation(), "`link.organisation` of the survey");
    this.design = new DesignRows(survey.design(), instrument, context, this::remembered);
  }

  private int column(Instrument instrument, Optional<String> name, String declaredBy) {
    return name.map(n -> context.column(instrument, n, declaredBy)).orElse(WaveContext.ABSENT);
  }

  /** Takes a row. */
  public boolean row(int line, Export.Damage damage, String[] cells) {
    read++;
    if (damage != Export.Damage.NONE) {
      damaged(line, damage, cells);
      return true;
    }
    Optional<String> key = key(line, cells);
    int row = lines.size();
    for (QuestionReader reader : readers) {
      reader.read(row, cells);
    }
    boolean noKey = keyColumn != WaveContext.ABSENT && key.isEmpty();
    Optional<RowRule> rule =
        ruling
            .elsewhere(cells)
            .or(() -> noKey ? Optional.of(RowRule.NO_KEY) : ruling.judge(row, cells));
    if (rule.isPresent()) {
      context.problems().forget(row);
      count(rule.get(), line);
      if (key.isEmpty() || !withdrawn.contains(key.get())) {
        setAside.add(new SetAsideRow(line, rule.get().id(), shareable(cells)));
        if (rule.get() == RowRule.INELIGIBLE) {
          key.ifPresent(ineligible::add);
        }
      }
    } else {
      keys.add(key);
      organisations.add(remembered(organisationColumn, cells));
      design.take(cells);
      lines.add(line);
    }
    return true;
  }

  private void damaged(int line, Export.Damage damage, String[] cells) {
    count(RowRule.DAMAGED_ROW, line);
    String remedy = "Correct the row in the export.";
    privateFindings.add(
        context
            .findings()
            .finding(
                Severity.WARNING,
                RowRule.DAMAGED_ROW.id(),
                line,
                "",
                file.damageText(damage, cells),
                remedy)
            .about(1));
    if (!mayBeWithdrawn(cells)) {
      setAside.add(new SetAsideRow(line, RowRule.DAMAGED_ROW.id(), Arrays.asList(cells)));
    }
  }

  /** In a damaged row the key may stand anywhere, so every cell is looked through. */
  private boolean mayBeWithdrawn(String[] cells) {
    for (String cell : cells) {
      Optional<String> normal = RespondentKey.normalise(cell);
      if (normal.isPresent() && withdrawn.stream().anyMatch(normal.get()::contains)) {
        return true;
      }
    }
    return code.isPresent() && withdrawn.stream().anyMatch(gone -> mayBe(gone, cells));
  }

  /** Whether so many parts of a code stand anywhere in a damaged row that it may be theirs. */
  private boolean mayBe(String gone, String[] cells) {
    String row = RespondentKey.normalise(String.join("", cells)).orElse("");
    long found =
        RespondentCode.parts(gone).stream()
            .filter(part -> !part.isEmpty() && row.contains(part))
            .count();
    return found >= code.orElseThrow().agree();
  }

  private Optional<String> key(int line, String[] cells) {
    if (code.isPresent() && !partColumns.contains(WaveContext.ABSENT)) {
      return RespondentCode.of(
          partColumns.stream().map(part -> normal(cells[part])).toList(), code.get().agree());
    }
    if (keyColumn == WaveContext.ABSENT) {
      return Optional.empty();
    }
    String raw = cells[keyColumn];
    if (RespondentKey.damagedBySpreadsheet(raw)) {
      firstDamagedId = damagedIds == 0 ? line : firstDamagedId;
      damagedIds++;
    }
    Optional<String> key = normal(raw);
    return link.leadingZeros() ? key : key.flatMap(k -> RespondentKey.of(k, link));
  }

  private Optional<String> remembered(int column, String[] cells) {
    return column == WaveContext.ABSENT ? Optional.empty() : remembered(cells[column]);
  }

  private Optional<String> remembered(String cell) {
    return remembered.computeIfAbsent(cell, this::normal);
  }

  private Optional<String> normal(String raw) {
    if (MissingMark.marks(raw)) {
      return Optional.empty();
    }
    boolean leftAlone = context.platform().special().containsKey(raw.strip());
    return leftAlone ? Optional.empty() : RespondentKey.normalise(raw);
  }

  private List<String> shareable(String[] cells) {
    String[] shared = cells.clone();
    List<String> names = context.header().names();
    for (int i = 0; i < names.size(); i++) {
      boolean identifying = context.identifies(names.get(i));
      shared[i] = identifying ? "" : MissingMark.shown(shared[i]);
    }
    return Arrays.asList(shared);
  }

  /** Counts a row under a rule. */
  public void count(RowRule rule, int line) {
    counts.merge(rule, 1L, Long::sum);
    firstLines.merge(rule, line, Math::min);
  }

  /** Keeps the raw cells of rows that were set aside after the reading, by line. */
  public void addSetAside(Map<Integer, RowRule> byLine) {
    if (byLine.isEmpty()) {
      return;
    }
    file.rows(
        (line, damage, cells) -> {
          RowRule rule = byLine.get(line);
          if (rule != null) {
            setAside.add(new SetAsideRow(line, rule.id(), shareable(cells)));
          }
          return true;
        });
    setAside.sort(Comparator.comparingInt(SetAsideRow::line));
  }

  boolean keyed() {
    return keyed && keyColumn != WaveContext.ABSENT;
  }

  String keyName() {
    return context.header().names().get(keyColumn);
  }

  /** How many rows the export has. */
  public long read() {
    return read;
  }

  /** How many rows came under a rule. */
  public long counted(RowRule rule) {
    return counts.getOrDefault(rule, 0L);
  }

  int firstLine(RowRule rule) {
    return firstLines.getOrDefault(rule, 0);
  }

  long damagedIds() {
    return damagedIds;
  }

  int firstDamagedId() {
    return firstDamagedId;
  }

  /** The respondent's key of each row that was kept; empty where it has none. */
  public List<Optional<String>> keys() {
    return keys;
  }

  /** The organisation of each row that was kept; empty where it names none. */
  public List<Optional<String>> organisations() {
    return organisations;
  }

  /** What the rows say of how their respondents were chosen. */
  public DesignRows design() {
    return design;
  }

  /** The keys of people of whom a row is not eligible; of those who withdrew none is kept. */
  public Set<String> ineligible() {
    return ineligible;
  }

  /** The line of each row that was kept, counted from 1. */
  public List<Integer> lines() {
    return lines;
  }

  /** The rows that were set aside, by line. */
  public List<SetAsideRow> setAside() {
    return setAside;
  }

  /** Findings that name respondents; never part of a report. */
  public List<Finding> privateFindings() {
    return privateFindings;
  }

  /** How many of a row's questions have an answer. */
  public int answered(int row) {
    int answered = 0;
    for (QuestionReader reader : readers) {
      answered += reader.missing(row).isEmpty() ? 1 : 0;
    }
    return answered;
  }
}
