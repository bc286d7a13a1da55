package org.plait.report.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.plait.instrument.Respondents;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;

/** A section of figures with a part for each survey that has any, and its weights explained. */
public final class BySurvey {
  private BySurvey() {}

  /**
   * What the respondents of some surveys are called together.
   *
   * @param views all surveys
   * @param ids which of them
   * @return their common word
   */
  public static Respondents respondents(List<SurveyView> views, Collection<String> ids) {
    return Respondents.together(
        views.stream()
            .filter(view -> ids.contains(view.id()))
            .map(view -> view.labels().respondents())
            .toList());
  }

  /**
   * The section; without blocks where no survey has any.
   *
   * @param id what links to it
   * @param title its heading
   * @param about what is said first
   * @param views the surveys, in study order
   * @param part the blocks of one survey
   */
  public static Document.Section section(
      String id,
      String title,
      String about,
      List<SurveyView> views,
      Function<SurveyView, List<Block>> part) {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<Block> own = part.apply(view);
      if (!own.isEmpty()) {
        blocks.add(new Heading(3, Anchors.of(id, view.id()), view.name()));
        WeightWords.figures(view).map(Paragraph::of).ifPresent(blocks::add);
        blocks.addAll(own);
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, Paragraph.of(about));
    }
    return new Document.Section(id, title, blocks);
  }
}
