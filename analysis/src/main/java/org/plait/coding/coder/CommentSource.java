package org.plait.coding.coder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.ItemRef;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.text.Comment;

/**
 * Where comments come from, as far as it matters to a coder: the survey, and the respondent's
 * answer to the first question by which results are broken down, such as the kind of organisation.
 * People write of other things in other places.
 */
public final class CommentSource implements Function<Comment, String> {

  private final Map<String, Map<Integer, Integer>> answers = new HashMap<>();

  /**
   * Takes the answers.
   *
   * @param panels the panels
   * @param by the questions by which results are broken down, in order
   */
  public CommentSource(List<Panel> panels, List<String> by) {
    for (Panel panel : panels) {
      by.stream()
          .filter(id -> panel.instrument().question(id).isPresent())
          .findFirst()
          .map(ItemRef::of)
          .ifPresent(first -> panel.waves().forEach(wave -> add(panel, wave, first)));
    }
  }

  private void add(Panel panel, PanelWave wave, ItemRef question) {
    wave.column(question)
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast)
        .ifPresent(
            column -> {
              Map<Integer, Integer> rows = new HashMap<>();
              for (int row = 0; row < wave.rows(); row++) {
                if (column.given(row)) {
                  rows.put(row, column.category(row));
                }
              }
              answers.put(key(panel.survey().id(), wave.id()), rows);
            });
  }

  /**
   * Where a comment comes from.
   *
   * @param comment the comment
   * @return the same for comments from the same source; the survey alone where no answer is known
   */
  @Override
  public String apply(Comment comment) {
    Integer answer =
        answers.getOrDefault(key(comment.survey(), comment.wave()), Map.of()).get(comment.row());
    return answer == null ? comment.survey() : comment.survey() + "/" + answer;
  }

  private static String key(String survey, String wave) {
    return survey + "/" + wave;
  }
}
