package org.plait.ingest.cell;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.ingest.platform.Platform;
import org.plait.instrument.Binding;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.ExportLayout;
import org.plait.study.Wave;
import org.plait.study.finding.Spelling;

/**
 * What the readers of single questions share.
 *
 * @param wave the wave
 * @param export the export
 * @param findings takes whatever is wrong
 * @param problems takes the problems of cells
 * @param dates reads dates
 * @param used takes the columns that are read
 */
public record WaveContext(
    Wave wave,
    Export export,
    FileFindings findings,
    CellProblems problems,
    DateReading dates,
    Set<String> used) {

  /** The position of a column that is not in the export. */
  public static final int ABSENT = -1;

  /** The export's header. */
  public Header header() {
    return export.header();
  }

  /** The platform the wave was exported from. */
  public Platform platform() {
    return Platform.of(wave.layout().format());
  }

  /** Whether a column may identify people, by its platform or by what the file says. */
  public boolean identifies(String column) {
    return platform().identifies(column) || export.identifies(column);
  }

  /** Whether the export is one of Qualtrics. */
  public boolean qualtrics() {
    return wave.layout().format() == ExportLayout.Format.QUALTRICS;
  }

  /** The position of a column a question is bound to, or {@link #ABSENT} with an error. */
  public int column(Question question, String name) {
    OptionalInt position = header().position(AnswerText.tidy(name));
    if (position.isEmpty()) {
      missingColumn(name, "the binding of `" + question.id() + "` in wave " + wave.id());
    }
    return use(position);
  }

  /**
   * The position of a column the study names, by an export's column or by a question that is bound
   * to one; {@link #ABSENT} with an error when there is none. Qualtrics names columns in its own
   * case.
   */
  public int column(Instrument instrument, String name, String declaredBy) {
    Optional<String> bound =
        instrument
            .question(name)
            .flatMap(q -> Optional.ofNullable(q.waves().get(wave.id())))
            .flatMap(b -> Optional.ofNullable(b.columns().get("")));
    String column = AnswerText.tidy(bound.orElse(name));
    OptionalInt position = header().position(column);
    if (position.isEmpty() && qualtrics()) {
      position = header().positionAnyCase(column);
    }
    if (position.isEmpty()) {
      missingColumn(name, declaredBy);
    }
    return use(position);
  }

  private int use(OptionalInt position) {
    position.ifPresent(p -> used.add(header().names().get(p)));
    return position.orElse(ABSENT);
  }

  /** Reports that a column the study or the instrument names is not in the header. */
  void missingColumn(String name, String declaredBy) {
    String near =
        Spelling.nearest(name, header().names()).map(n -> "Did you mean `" + n + "`? ").orElse("");
    findings.error(
        "missing-column",
        1,
        name,
        "column must stand in the header, found none of that name.",
        near + "Correct " + declaredBy + ", or the export.");
  }

  /** What the file itself says a value of a column means. */
  public Optional<String> labelOf(int position, String value) {
    return Optional.ofNullable(export.labels(header().names().get(position)).get(value));
  }

  /** What the cells of a question mean as its categories or missing codes. */
  public CodeMatcher matcher(Question question, Binding binding) {
    CodeMatcher matcher =
        CodeMatcher.of(question.codes(), binding, wave.id(), platform().special());
    return taught(matcher, question, binding);
  }

  /** What the cells of a question mean as its missing codes; no category is known. */
  public CodeMatcher missingOnly(Question question, Binding binding) {
    CodeMatcher matcher =
        CodeMatcher.missingOnly(question.codes(), binding, wave.id(), platform().special());
    return taught(matcher, question, binding);
  }

  /**
   * A matcher that also knows the file's own codes by their labels. Not where each option has a
   * column: there the same code means another option in each of them.
   */
  private CodeMatcher taught(CodeMatcher matcher, Question question, Binding binding) {
    boolean optionColumns =
        question.type() == QuestionType.MULTIPLE && !binding.columns().containsKey("");
    if (!optionColumns) {
      binding.columns().values().forEach(c -> matcher.learn(export.labels(AnswerText.tidy(c))));
    }
    return matcher;
  }
}
