package org.plait.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plait.ingest.DelimitedTable;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.ingest.RespondentKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.CodingSettings;
import org.plait.study.Finding;
import org.plait.study.Findings;
import org.plait.study.Place;
import org.plait.study.QuestionRef;
import org.plait.study.Severity;
import org.plait.study.Spelling;
import org.plait.text.Comment;
import org.plait.text.Comments;

/** Decides of every row of the coding files whether it counts, and if not, by which rule. */
final class CodingRows {

  private static final int SHOWN = 12;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}(\\.\\d{1,12})?");

  private final CodebookVersions versions;
  private final Map<String, Map<String, Code>> codesByName = new HashMap<>();
  private final Set<QuestionRef> questions;
  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> rowsByKey = new HashMap<>();
  private final Comments comments;
  private final Map<String, Set<String>> withdrawn;
  private final Listed listed;
  private final Set<Comment> before = new HashSet<>();
  private final List<Coding> codings = new ArrayList<>();
  private final Set<List<String>> seen = new HashSet<>();
  private final Map<List<String>, String> versionOf = new HashMap<>();

  CodingRows(
      CodingSettings settings,
      CodebookVersions versions,
      List<Panel> panels,
      Comments comments,
      Map<String, Set<String>> withdrawn,
      Listed listed) {
    this.versions = versions;
    this.questions = Set.copyOf(settings.questions());
    panels.forEach(panel -> this.panels.put(panel.survey().id(), panel));
    this.comments = comments;
    this.withdrawn = withdrawn;
    this.listed = listed;
  }

  /** Says that people coded a comment before. */
  void codedBefore(Comment comment) {
    before.add(comment);
  }

  List<Coding> codings() {
    return codings;
  }

  /** Why a row does not count; in the order in which the rules apply. */
  private enum Rule {
    UNKNOWN_SURVEY("survey", "a survey of the study", " with another.", "Correct the survey."),
    UNKNOWN_WAVE("wave", "a wave of the survey", " with another.", "Correct the wave."),
    UNKNOWN_QUESTION(
        "question",
        "a question that is coded",
        " with another.",
        "Correct the question, or name it under `coding.questions`."),
    NO_CODER("coder", "the coder's name", " without one.", "Add the coder."),
    WITHDRAWN("respondent", "somebody who has not withdrawn", " of people who have.", ""),
    UNKNOWN_RESPONDENT(
        "respondent",
        "a respondent whose answers were kept",
        " of others.",
        "Check that the coding and the export belong together."),
    UNKNOWN_VERSION(
        "codebook_version",
        "the codebook’s version or one named under `coding.earlier`",
        " with another.",
        "Name the file of that version under `coding.earlier`."),
    OTHER_VERSION(
        "codebook_version",
        "the version by which the coder read the comment first",
        " with another.",
        "A coder’s word on a comment counts once; remove one of the two."),
    DUPLICATE("code", "recorded once by a coder", " recorded again.", ""),
    EMPTY_COMMENT("question", "answered by the respondent", " on empty comments.", ""),
    NOT_CODED_BEFORE(
        "respondent",
        "about a comment that was coded before",
        " about others.",
        "Draw comments for a bridge with plait code sample --purpose bridge."),
    /** A prediction without its score would count as a certain one. */
    BAD_SCORE("score", "from 0 to 1", " with something else.", "Correct the score."),
    RETIRED_CODE(
        "code",
        "a code in use",
        " with a retired one.",
        "Use another code, or say under `codebook_version` by which version it was coded."),
    UNKNOWN_CODE("code", "a code of the codebook, by id, label or alias", "", "");

    private final String field;
    private final String must;
    private final String found;
    private final String remedy;

    Rule(String field, String must, String found, String remedy) {
      this.field = field;
      this.must = must;
      this.found = found;
      this.remedy = remedy;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What may be wrong with the files; the others are as it should be. */
    boolean suspicious() {
      return this != WITHDRAWN && this != DUPLICATE && this != EMPTY_COMMENT;
    }
  }

  /** Rows of a rule with what they say in its field. */
  private static final class Aside {
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, List<Integer>> values = new LinkedHashMap<>();
  }

  Reconciliation take(String file, DelimitedTable table, CodingColumns columns, Findings findings) {
    Map<Rule, Aside> aside = new java.util.EnumMap<>(Rule.class);
    List<Integer> numbers = new ArrayList<>();
    int kept = codings.size();
    checkPurposes(file, table, columns, findings);
    for (DelimitedTable.Record row : table.records()) {
      Optional<Rule> rule = take(row, columns, numbers);
      rule.ifPresent(
          r -> {
            Aside rows = aside.computeIfAbsent(r, unseen -> new Aside());
            rows.lines.add(row.line());
            if (r == Rule.UNKNOWN_CODE) {
              String value = CodingColumns.cell(row, columns.code());
              rows.values.computeIfAbsent(value, v -> new ArrayList<>()).add(row.line());
            }
          });
    }
    aside.forEach((rule, rows) -> report(file, rule, rows, findings));
    if (!numbers.isEmpty()) {
      findings.add(
          note(
              file,
              numbers,
              "sentiment",
              "sentiment must be from -1 to 1 and score from 0 to 1; "
                  + rows(numbers.size())
                  + " found with something else, which is left out."));
    }
    List<SetAside> counted =
        aside.entrySet().stream()
            .map(entry -> new SetAside(entry.getKey().word(), entry.getValue().lines.size()))
            .collect(Collectors.toList());
    return new Reconciliation(
        "", "", file, table.records().size(), codings.size() - (long) kept, counted);
  }

  /** What was drawn for another end must not slip in among what counts. */
  private void checkPurposes(
      String file, DelimitedTable table, CodingColumns columns, Findings findings) {
    List<DelimitedTable.Record> wrong =
        table.records().stream()
            .filter(row -> !listed.takes(CodingColumns.cell(row, columns.purpose())))
            .toList();
    if (!wrong.isEmpty()) {
      Listed other = Listed.of(CodingColumns.cell(wrong.get(0), columns.purpose()));
      findings.error(
          "other-purpose",
          new Place(file, wrong.get(0).line(), 0),
          "purpose",
          "files under "
              + listed.key()
              + " must be about comments drawn for "
              + listed.words()
              + ", found "
              + rows(wrong.size())
              + " about others.",
          "Name the file under " + other.key() + ".");
    }
  }

  /** Takes a row; the rule that sets it aside, if one does. */
  private Optional<Rule> take(
      DelimitedTable.Record row, CodingColumns columns, List<Integer> numbers) {
    Panel panel = panel(CodingColumns.cell(row, columns.survey()));
    if (panel == null) {
      return Optional.of(Rule.UNKNOWN_SURVEY);
    }
    String survey = panel.survey().id();
    String wave = CodingColumns.cell(row, columns.wave());
    if (panel.waves().stream().noneMatch(w -> w.id().equals(wave))) {
      return Optional.of(Rule.UNKNOWN_WAVE);
    }
    String question = CodingColumns.cell(row, columns.question());
    if (!questions.contains(new QuestionRef(survey, question))) {
      return Optional.of(Rule.UNKNOWN_QUESTION);
    }
    String coder = CodingColumns.cell(row, columns.coder());
    if (coder.isEmpty()) {
      return Optional.of(Rule.NO_CODER);
    }
    String key = RespondentKey.normalise(CodingColumns.cell(row, columns.respondent())).orElse("");
    if (withdrawn.getOrDefault(survey, Set.of()).contains(key)) {
      return Optional.of(Rule.WITHDRAWN);
    }
    Integer respondent = rowsOf(panel, wave).get(key);
    if (respondent == null) {
      return Optional.of(Rule.UNKNOWN_RESPONDENT);
    }
    Optional<Codebook> book = versions.version(CodingColumns.cell(row, columns.version()));
    if (book.isEmpty()) {
      return Optional.of(Rule.UNKNOWN_VERSION);
    }
    String version = book.get().version();
    List<String> unit = List.of(survey, wave, respondent.toString(), question, coder);
    if (!version.equals(versionOf.computeIfAbsent(unit, u -> version))) {
      return Optional.of(Rule.OTHER_VERSION);
    }
    String written = CodingColumns.cell(row, columns.code());
    Optional<Code> code = Optional.ofNullable(names(book.get()).get(Codebook.tidy(written)));
    String known = code.map(Code::id).orElse(Codebook.tidy(written));
    if (!seen.add(List.of(survey, wave, respondent.toString(), question, known, coder))) {
      return Optional.of(Rule.DUPLICATE);
    }
    Optional<Comment> comment = comments.find(survey, wave, question, respondent);
    if (comment.isEmpty()) {
      return Optional.of(Rule.EMPTY_COMMENT);
    }
    if (listed == Listed.BRIDGE && !before.contains(comment.get())) {
      return Optional.of(Rule.NOT_CODED_BEFORE);
    }
    if (code.isEmpty() && !written.isEmpty()) {
      return Optional.of(Rule.UNKNOWN_CODE);
    }
    if (code.filter(c -> !c.inUse() && c.parts().isEmpty()).isPresent()) {
      return Optional.of(Rule.RETIRED_CODE);
    }
    if (listed == Listed.MACHINE && badScore(row, columns)) {
      return Optional.of(Rule.BAD_SCORE);
    }
    OptionalDouble sentiment = number(row, columns.sentiment(), -1, numbers);
    OptionalDouble score = number(row, columns.score(), 0, numbers);
    Optional<String> counts = code.flatMap(c -> versions.counts(version, c.id())).map(Code::id);
    codings.add(new Coding(comment.get(), coder, counts, sentiment, score, version));
    return Optional.empty();
  }

  private Map<String, Code> names(Codebook book) {
    return codesByName.computeIfAbsent(book.version(), version -> book.names());
  }

  private static boolean badScore(DelimitedTable.Record row, CodingColumns columns) {
    List<Integer> wrong = new ArrayList<>();
    number(row, columns.score(), 0, wrong);
    return !wrong.isEmpty();
  }

  private static OptionalDouble number(
      DelimitedTable.Record row, int column, double least, List<Integer> wrong) {
    String text = CodingColumns.cell(row, column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (NUMBER.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      if (value >= least && value <= 1) {
        return OptionalDouble.of(value);
      }
    }
    wrong.add(row.line());
    return OptionalDouble.empty();
  }

  private Panel panel(String survey) {
    return survey.isEmpty() && panels.size() == 1
        ? panels.values().iterator().next()
        : panels.get(survey);
  }

  private Map<String, Integer> rowsOf(Panel panel, String wave) {
    return rowsByKey.computeIfAbsent(
        panel.survey().id() + '\u0000' + wave,
        cell -> {
          PanelWave responses = panel.wave(wave);
          Map<String, Integer> rows = new HashMap<>();
          List<Optional<String>> keys = responses.responses().respondents();
          for (int row = 0; row < keys.size(); row++) {
            int current = row;
            keys.get(row).ifPresent(key -> rows.putIfAbsent(key, current));
          }
          return rows;
        });
  }

  private void report(String file, Rule rule, Aside aside, Findings findings) {
    if (rule == Rule.UNKNOWN_CODE) {
      aside.values.forEach((value, lines) -> findings.add(unknownCode(file, value, lines)));
      return;
    }
    int number = aside.lines.size();
    String message =
        "must be " + rule.must + ", found " + rows(number) + rule.found + " " + setAside(number);
    Severity severity = rule.suspicious() ? Severity.WARNING : Severity.NOTE;
    Place place = new Place(file, aside.lines.get(0), 0);
    findings.add(
        Finding.of(severity, rule.word(), place, rule.field, message, rule.remedy).about(number));
  }

  private Finding unknownCode(String file, String value, List<Integer> lines) {
    String found = value.length() <= SHOWN ? "found \"" + value + "\" in " : "found another in ";
    List<Code> codes = versions.codebook().codes();
    List<String> names = new ArrayList<>();
    codes.forEach(code -> names.add(code.id()));
    codes.forEach(code -> names.add(code.label()));
    codes.forEach(code -> names.addAll(code.aliases()));
    String remedy =
        Spelling.nearest(value, names)
            .map(name -> "Did you mean `" + name + "`?")
            .orElse("Add it to the codebook, as a code or an alias, or correct the coding.");
    String message =
        "must be "
            + Rule.UNKNOWN_CODE.must
            + ", "
            + found
            + rows(lines.size())
            + ". "
            + setAside(lines.size());
    Place place = new Place(file, lines.get(0), 0);
    return Finding.of(Severity.WARNING, Rule.UNKNOWN_CODE.word(), place, "code", message, remedy)
        .withValue(value)
        .about(lines.size());
  }

  private static String setAside(int rows) {
    return rows == 1 ? "It is set aside." : "They are set aside.";
  }

  private static Finding note(String file, List<Integer> lines, String field, String message) {
    Place place = new Place(file, lines.get(0), 0);
    return Finding.of(Severity.NOTE, "bad-number", place, field, message, "").about(lines.size());
  }

  private static String rows(int number) {
    return number == 1 ? "1 row" : number + " rows";
  }
}
