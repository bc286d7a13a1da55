package org.plait.coding.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.CodebookVersions;
import org.plait.coding.Coding;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.RespondentKey;
import org.plait.ingest.file.DelimitedTable;
import org.plait.panel.Panel;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comment;
import org.plait.text.Comments;

/** Decides of every row of the coding files whether it counts, and if not, by which rule. */
final class CodingRows {

  private final CodebookVersions versions;
  private final Map<String, Map<String, Code>> codesByName = new HashMap<>();
  private final Set<QuestionRef> questions;
  private final Respondents respondents;
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
    this.respondents = new Respondents(panels);
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

  Reconciliation take(String file, DelimitedTable table, CodingColumns columns, Findings findings) {
    CodingFindings aside = new CodingFindings(file, versions);
    CodingNumbers numbers = new CodingNumbers(columns);
    int kept = codings.size();
    checkPurposes(file, table, columns, findings);
    for (DelimitedTable.Record row : table.records()) {
      take(row, columns, numbers)
          .ifPresent(rule -> aside.setAside(rule, row, CodingColumns.cell(row, columns.code())));
    }
    aside.report(numbers.wrong(), findings);
    return new Reconciliation(
        "", "", file, table.records().size(), codings.size() - (long) kept, aside.counted());
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
              + CodingFindings.rows(wrong.size())
              + " about others.",
          "Name the file under " + other.key() + ".");
    }
  }

  /** Where a row says that a coder read something. */
  private record Unit(
      Panel panel, String wave, String question, String coder, int respondent, String version) {

    List<String> key() {
      return List.of(panel.survey().id(), wave, Integer.toString(respondent), question, coder);
    }
  }

  /** Takes a row; the rule that sets it aside, if one does. */
  private Optional<CodingRule> take(
      DelimitedTable.Record row, CodingColumns columns, CodingNumbers numbers) {
    Optional<Panel> panel = respondents.panel(CodingColumns.cell(row, columns.survey()));
    if (panel.isEmpty()) {
      return Optional.of(CodingRule.UNKNOWN_SURVEY);
    }
    String survey = panel.get().survey().id();
    String wave = CodingColumns.cell(row, columns.wave());
    if (panel.get().waves().stream().noneMatch(w -> w.id().equals(wave))) {
      return Optional.of(CodingRule.UNKNOWN_WAVE);
    }
    String question = CodingColumns.cell(row, columns.question());
    if (!questions.contains(new QuestionRef(survey, question))) {
      return Optional.of(CodingRule.UNKNOWN_QUESTION);
    }
    String coder = CodingColumns.cell(row, columns.coder());
    if (coder.isEmpty()) {
      return Optional.of(CodingRule.NO_CODER);
    }
    String key =
        RespondentKey.of(CodingColumns.cell(row, columns.respondent()), panel.get().survey().link())
            .orElse("");
    if (withdrawn.getOrDefault(survey, Set.of()).contains(key)) {
      return Optional.of(CodingRule.WITHDRAWN);
    }
    Optional<Integer> respondent = respondents.row(panel.get(), wave, key);
    if (respondent.isEmpty()) {
      return Optional.of(CodingRule.UNKNOWN_RESPONDENT);
    }
    Optional<Codebook> book = versions.version(CodingColumns.cell(row, columns.version()));
    if (book.isEmpty()) {
      return Optional.of(CodingRule.UNKNOWN_VERSION);
    }
    String version = book.get().version();
    Unit unit = new Unit(panel.get(), wave, question, coder, respondent.get(), version);
    if (!version.equals(versionOf.computeIfAbsent(unit.key(), u -> version))) {
      return Optional.of(CodingRule.OTHER_VERSION);
    }
    return take(row, unit, book.get(), CodingColumns.cell(row, columns.code()), numbers);
  }

  /** Takes what a row says of a comment. */
  private Optional<CodingRule> take(
      DelimitedTable.Record row, Unit unit, Codebook book, String written, CodingNumbers numbers) {
    Optional<Code> code = Optional.ofNullable(names(book).get(Codebook.tidy(written)));
    List<String> said = new ArrayList<>(unit.key());
    said.add(code.map(Code::id).orElse(Codebook.tidy(written)));
    if (!seen.add(said)) {
      return Optional.of(CodingRule.DUPLICATE);
    }
    String survey = unit.panel().survey().id();
    Optional<Comment> comment =
        comments.find(survey, unit.wave(), unit.question(), unit.respondent());
    if (comment.isEmpty()) {
      return Optional.of(CodingRule.EMPTY_COMMENT);
    }
    if (listed == Listed.BRIDGE && !before.contains(comment.get())) {
      return Optional.of(CodingRule.NOT_CODED_BEFORE);
    }
    if (code.isEmpty() && !written.isEmpty()) {
      return Optional.of(CodingRule.UNKNOWN_CODE);
    }
    if (code.filter(c -> !c.inUse() && c.parts().isEmpty()).isPresent()) {
      return Optional.of(CodingRule.RETIRED_CODE);
    }
    if (listed == Listed.MACHINE && numbers.badScore(row)) {
      return Optional.of(CodingRule.BAD_SCORE);
    }
    OptionalDouble sentiment = numbers.sentiment(row);
    OptionalDouble score = numbers.score(row);
    String version = unit.version();
    Optional<String> counts = code.flatMap(c -> versions.counts(version, c.id())).map(Code::id);
    codings.add(new Coding(comment.get(), unit.coder(), counts, sentiment, score, version));
    return Optional.empty();
  }

  private Map<String, Code> names(Codebook book) {
    return codesByName.computeIfAbsent(book.version(), version -> book.names());
  }
}
