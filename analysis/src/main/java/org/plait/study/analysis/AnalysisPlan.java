package org.plait.study.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was to be analysed, written down before the data came in.
 *
 * @param file the plan's file
 * @param date when it was frozen
 * @param primary the questions whose changes are confirmatory, in order
 * @param families which of them are adjusted together; those in none are a family of their own
 * @param margins which changes count as none
 * @param notes anything else, for the methods section
 */
public record AnalysisPlan(
    Path file,
    LocalDate date,
    List<QuestionRef> primary,
    List<Family> families,
    List<Margin> margins,
    Optional<String> notes) {

  /** Copies the lists. */
  public AnalysisPlan {
    primary = List.copyOf(primary);
    families = List.copyOf(families);
    margins = List.copyOf(margins);
  }

  /**
   * Questions whose p-values are adjusted together.
   *
   * @param id its short name
   * @param questions the questions
   */
  public record Family(String id, List<QuestionRef> questions) {
    /** Copies the questions. */
    public Family {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A change that counts as none.
   *
   * @param question the question
   * @param equivalence the margin: points of a share, pairs of 100 for ordered answers, else the
   *     question's unit
   */
  public record Margin(QuestionRef question, double equivalence) {}

  /**
   * Whether a question's changes are confirmatory.
   *
   * @param question the question
   * @return true when the plan names it
   */
  public boolean plans(QuestionRef question) {
    return primary.contains(question);
  }

  /**
   * The family of a question.
   *
   * @param question the question
   * @return the family's id; empty for those in no family
   */
  public String family(QuestionRef question) {
    return families.stream()
        .filter(family -> family.questions().contains(question))
        .map(Family::id)
        .findFirst()
        .orElse("");
  }

  /**
   * The margin of a question.
   *
   * @param question the question
   * @return the margin, when the plan declares one
   */
  public Optional<Double> margin(QuestionRef question) {
    return margins.stream()
        .filter(margin -> margin.question().equals(question))
        .map(Margin::equivalence)
        .findFirst();
  }
}
