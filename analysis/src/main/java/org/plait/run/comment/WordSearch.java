package org.plait.run.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.integration.quotation.Consent;
import org.plait.panel.Panel;
import org.plait.run.OutputException;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.study.CsvText;
import org.plait.study.finding.Finding;
import org.plait.study.finding.StudyException;
import org.plait.text.Comment;
import org.plait.text.concordance.Concordance;
import org.plait.text.concordance.Concordance.Line;
import org.plait.text.lemma.TextPattern;

/** Looks for words in everything that was written to a study, identifiers masked. */
public final class WordSearch {

  private static final List<String> COLUMNS =
      List.of(
          "survey", "wave", "respondent", "question", "codes", "consent", "left", "hit", "right");

  private final TextWork work;
  private final Consent consent;
  private final Map<Comment, Reading> readings = new HashMap<>();

  private WordSearch(TextWork work) {
    this.work = work;
    this.consent = Consent.of(work.study().study(), work.panels());
    work.text().coded().map(CodedComments::readings).orElse(List.of()).stream()
        .forEach(reading -> readings.put(reading.comment(), reading));
  }

  /**
   * Reads the study, its data and its coding, and keeps the key of pseudonyms when it is new.
   *
   * @param request which study, and where its data are
   * @param progress hears how it gets on
   * @return the search
   * @throws StudyException when they have errors
   * @throws OutputException when a new key can't be kept
   */
  public static WordSearch open(RunRequest request, Progress progress) {
    return new WordSearch(TextWork.open(request, progress, true, study -> {}));
  }

  /**
   * What was found in the study and its data on the way.
   *
   * @return the findings; no errors
   */
  public List<Finding> findings() {
    return work.findings();
  }

  /**
   * The surveys.
   *
   * @return their ids
   */
  public SortedSet<String> surveys() {
    return work.panels().stream()
        .map(panel -> panel.survey().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The waves of all surveys.
   *
   * @return their ids
   */
  public SortedSet<String> waves() {
    return work.panels().stream()
        .flatMap(panel -> panel.waves().stream())
        .map(wave -> wave.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The questions on which something was written.
   *
   * @return their ids
   */
  public SortedSet<String> questions() {
    return work.text().comments().all().stream()
        .map(Comment::question)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The codes.
   *
   * @return their ids; none when the study codes no question
   */
  public SortedSet<String> codes() {
    return work.text().coded().map(coded -> coded.codebook().codes()).orElse(List.of()).stream()
        .map(Code::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Looks for words.
   *
   * @param pattern the words
   * @param filter where to look
   * @return every place
   */
  public Concordance find(TextPattern pattern, CommentFilter filter) {
    return Concordance.of(
        pattern,
        work.text().comments().all().stream()
            .filter(comment -> filter.admits(comment, codes(comment)))
            .toList());
  }

  private Set<String> codes(Comment comment) {
    Set<String> codes = new HashSet<>();
    if (readings.containsKey(comment)) {
      codes.addAll(readings.get(comment).codes());
      codes.addAll(readings.get(comment).themes());
    }
    return codes;
  }

  /**
   * Writes places as a private table: a row a place. Left, hit and right together are the whole
   * comment.
   *
   * @param concordance the places
   * @return the table as CSV
   */
  public String csv(Concordance concordance) {
    Map<String, Panel> panels = new HashMap<>();
    work.panels().forEach(panel -> panels.put(panel.survey().id(), panel));
    List<List<?>> rows = new ArrayList<>();
    for (Line line : concordance.lines()) {
      Comment comment = line.comment();
      rows.add(
          List.of(
              comment.survey(),
              comment.wave(),
              panels.get(comment.survey()).pseudonyms().get(comment.person()),
              comment.question(),
              readings.containsKey(comment) ? String.join(" ", readings.get(comment).codes()) : "",
              consent.given(comment) ? "yes" : "",
              line.left(),
              line.hit(),
              line.right()));
    }
    return CsvText.of(COLUMNS, rows);
  }
}
