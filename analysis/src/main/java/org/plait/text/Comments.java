package org.plait.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.ingest.TextColumn;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.text.mask.MaskedText;
import org.plait.text.mask.Masker;

/**
 * Everything that was written in answer to a study's text questions, with identifiers masked, in
 * study order: survey, wave, question, row.
 *
 * <p><b>Missing</b>: a question left empty gives no comment; one that says nothing ("n/a") gives a
 * comment without content.
 */
public final class Comments {

  private final List<Comment> all;
  private final StudyTags tags;
  private final Map<Cell, Map<Integer, Comment>> byRow;

  private Comments(List<StudyTags.Written> texts) {
    this.all = texts.stream().map(StudyTags.Written::comment).toList();
    this.tags = StudyTags.of(texts);
    Map<Cell, Map<Integer, Comment>> rows = new LinkedHashMap<>();
    for (Comment comment : all) {
      Cell cell = new Cell(comment.survey(), comment.wave(), comment.question());
      rows.computeIfAbsent(cell, c -> new LinkedHashMap<>()).put(comment.row(), comment);
    }
    this.byRow = rows;
  }

  /** One question of one wave. */
  private record Cell(String survey, String wave, String question) {}

  /**
   * Comments that count as one: the same words under the same question, whatever their case and
   * punctuation. The question belongs to it, as the same words can mean the opposite under another.
   *
   * @param survey the survey's id
   * @param question the question's id
   * @param form the words they share
   * @param comments the comments, in study order
   */
  public record Duplicates(String survey, String question, String form, List<Comment> comments) {

    /** Copies the comments. */
    public Duplicates {
      comments = List.copyOf(comments);
    }

    /**
     * How often it was written.
     *
     * @return at least 1
     */
    public int multiplicity() {
      return comments.size();
    }
  }

  /**
   * Takes the text answers of every panel and masks them.
   *
   * @param panels the panels, in study order
   * @return the comments
   */
  public static Comments of(List<Panel> panels) {
    List<Answers> answers = answers(panels);
    Map<String, Seen> seen =
        answers.stream().flatMap(Answers::texts).collect(Collectors.toSet()).parallelStream()
            .collect(Collectors.toConcurrentMap(text -> text, Seen::of));
    List<StudyTags.Written> texts = new ArrayList<>();
    answers.forEach(column -> column.comments(seen, texts));
    return new Comments(texts);
  }

  private static List<Answers> answers(List<Panel> panels) {
    List<Answers> answers = new ArrayList<>();
    for (Panel panel : panels) {
      for (PanelWave wave : panel.waves()) {
        wave.columns()
            .forEach(
                (item, column) -> {
                  if (column instanceof TextColumn texts) {
                    answers.add(new Answers(panel.survey().id(), wave, item.toString(), texts));
                  }
                });
      }
    }
    return answers;
  }

  /** A text that many may have written is masked and judged once. */
  private record Seen(String original, MaskedText masked, Comment.Content content) {
    static Seen of(String text) {
      return new Seen(
          text,
          Masker.mask(text),
          NonAnswers.saysNothing(text) ? Comment.Content.NONE : Comment.Content.CONTENT);
    }
  }

  /** The answers to one question of one wave. */
  private record Answers(String survey, PanelWave wave, String question, TextColumn column) {

    Stream<String> texts() {
      return IntStream.range(0, wave.rows()).mapToObj(this::text).flatMap(Optional::stream);
    }

    private Optional<String> text(int row) {
      return column.text(row).filter(text -> !text.isBlank());
    }

    void comments(Map<String, Seen> seen, List<StudyTags.Written> texts) {
      for (int row = 0; row < wave.rows(); row++) {
        Optional<Seen> known = text(row).map(seen::get);
        if (known.isPresent()) {
          MaskedText masked = known.get().masked();
          Comment comment =
              new Comment(
                  survey,
                  wave.id(),
                  question,
                  wave.person(row),
                  row,
                  masked.text(),
                  known.get().content(),
                  masked.masks().size());
          texts.add(new StudyTags.Written(comment, known.get().original(), masked));
        }
      }
    }
  }

  /**
   * All comments.
   *
   * @return the comments in study order
   */
  public List<Comment> all() {
    return all;
  }

  /**
   * The tags of what was masked, numbered over all comments; for {@code work/} only.
   *
   * @return the tags
   */
  public StudyTags tags() {
    return tags;
  }

  /**
   * The comments of one question of one wave.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @param question the question's id
   * @return the comments in row order
   */
  public List<Comment> of(String survey, String wave, String question) {
    return List.copyOf(rows(survey, wave, question).values());
  }

  /**
   * The comment of a respondent.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @param question the question's id
   * @param row the respondent's row in the wave
   * @return the comment; empty when nothing was written
   */
  public Optional<Comment> find(String survey, String wave, String question, int row) {
    return Optional.ofNullable(rows(survey, wave, question).get(row));
  }

  /**
   * Groups comments with the same words under the same question, over all waves.
   *
   * @return the groups, by their first comment in study order
   */
  public List<Duplicates> distinct() {
    Map<List<String>, List<Comment>> groups = new LinkedHashMap<>();
    Map<String, String> forms = new HashMap<>();
    for (Comment comment : all) {
      List<String> key =
          List.of(
              comment.survey(),
              comment.question(),
              forms.computeIfAbsent(comment.text(), Tokens::normalised));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(comment);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Duplicates(
                    group.getKey().get(0),
                    group.getKey().get(1),
                    group.getKey().get(2),
                    group.getValue()))
        .toList();
  }

  private Map<Integer, Comment> rows(String survey, String wave, String question) {
    return byRow.getOrDefault(new Cell(survey, wave, question), Map.of());
  }
}
