package org.plait.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.panel.Panel;
import org.plait.panel.link.PseudonymKey;
import org.plait.study.CsvText;
import org.plait.text.mask.Mask;

/**
 * The de-identified comments as private tables to take away, in study order: the comments, where
 * something was masked in them, and what the numbered tags stand for. No table holds what was taken
 * out.
 */
public final class CommentTable {

  private final Map<String, Panel> bySurvey = new HashMap<>();
  private final Comments comments;

  /**
   * Prepares the tables.
   *
   * @param panels the panels whose pseudonyms stand for respondents
   * @param comments the comments
   */
  public CommentTable(List<Panel> panels, Comments comments) {
    panels.forEach(panel -> bySurvey.put(panel.survey().id(), panel));
    this.comments = comments;
  }

  /**
   * The comments, a row each, with tags that are numbered over the study.
   *
   * @return the table as CSV
   */
  public String csv() {
    List<List<?>> rows = new ArrayList<>();
    for (Comment comment : comments.all()) {
      List<Object> row = new ArrayList<>(place(comment));
      row.add(comments.tags().text(comment));
      row.add(comment.content().name().toLowerCase(Locale.ROOT));
      row.add(comment.masked());
      rows.add(row);
    }
    return CsvText.of(
        List.of("survey", "wave", "respondent", "question", "text", "content", "masked"), rows);
  }

  /**
   * Where each tag stands in {@link #csv()} and where what it replaces stood in the answer, in
   * Unicode code points from 0, the end not included.
   *
   * @return the table as CSV
   */
  public String offsets() {
    List<List<?>> rows = new ArrayList<>();
    for (StudyTags.Tagged text : comments.tags().comments()) {
      for (Mask mask : text.masks()) {
        List<Object> row = new ArrayList<>(place(text.comment()));
        row.addAll(List.of(mask.start(), mask.end(), mask.tagStart(), mask.tagEnd()));
        row.addAll(List.of(mask.identifier().tag(), mask.tag()));
        rows.add(row);
      }
    }
    return CsvText.of(
        List.of(
            "survey",
            "wave",
            "respondent",
            "question",
            "start",
            "end",
            "tag_start",
            "tag_end",
            "kind",
            "tag"),
        rows);
  }

  /**
   * What the numbered tags stand for, without telling it: the fingerprint of a name, by which it is
   * recognised in another run, is the first 128 bits of HMAC-SHA-256 over study, kind and name
   * under the study's key. Without the key nobody can try names.
   *
   * @param study the study's id
   * @param key the study's key; without one there are no fingerprints
   * @return the table as CSV
   */
  public String tags(String study, Optional<PseudonymKey> key) {
    List<List<?>> rows = new ArrayList<>();
    for (StudyTags.Meaning meaning : comments.tags().meanings()) {
      String domain = study + "/tag/" + meaning.kind().tag();
      rows.add(
          List.of(
              meaning.tag(),
              meaning.kind().tag(),
              meaning.times(),
              meaning.texts(),
              key.map(secret -> secret.pseudonym(domain, meaning.form())).orElse("")));
    }
    return CsvText.of(List.of("tag", "kind", "times", "texts", "fingerprint"), rows);
  }

  private List<String> place(Comment comment) {
    Panel panel = bySurvey.get(comment.survey());
    return List.of(
        comment.survey(),
        comment.wave(),
        panel == null ? "" : panel.pseudonyms().get(comment.person()),
        comment.question());
  }
}
