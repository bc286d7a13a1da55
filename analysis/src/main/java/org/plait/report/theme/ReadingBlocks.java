package org.plait.report.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.coding.gap.ThemesSeen;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.words.Labels;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;

/** How many themes further comments still bring: how far the themes of a codebook were seen. */
final class ReadingBlocks {

  /** With fewer themes there is nothing to follow. */
  private static final int FEWEST_THEMES = 5;

  private final Labels labels;
  private final ThemesSeen seen;
  private final String question;
  private final String survey;

  ReadingBlocks(ThemesSeen seen, Labels labels) {
    this.labels = labels;
    this.seen = seen;
    this.question = labels.text(seen.question());
    this.survey = Labels.survey(labels.wording(), seen.survey());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    seen.kinds().coverage().estimate().map(this::coverage).ifPresent(blocks::add);
    List<Step> steps = steps();
    if (steps.size() > 1 && seen.met().kinds() >= FEWEST_THEMES) {
      blocks.add(sentence(steps));
      blocks.add(table(steps));
    }
    return blocks;
  }

  private Paragraph coverage(Estimate coverage) {
    return Paragraph.of(
        labels.say(
            "theme.seen",
            "share",
            ReaderNumbers.wholePercent(coverage.value()),
            "question",
            question,
            "survey",
            survey));
  }

  /** So many comments have so many themes, rounded. */
  private record Step(long comments, long themes) {}

  /** Each step reads twice as many comments, until all themes are met; the last one all. */
  private List<Step> steps() {
    List<Step> steps = seen.parts().stream().map(this::step).toList();
    long all = steps.get(steps.size() - 1).themes();
    long until = steps.stream().filter(step -> step.themes() < all).count() + 1;
    return IntStream.range(0, steps.size())
        .filter(i -> i < until || i == steps.size() - 1)
        .mapToObj(steps::get)
        .toList();
  }

  private Step step(long part) {
    return new Step(
        part, seen.met().in(part).estimate().map(met -> Math.round(met.value())).orElse(0L));
  }

  private Paragraph sentence(List<Step> steps) {
    Step first = steps.get(0);
    Step last = steps.get(steps.size() - 1);
    long half = step(seen.read() / 2).themes();
    String second =
        last.themes() == half
            ? labels.say("theme.second-half-none")
            : labels.say("theme.second-half", "more", Long.toString(last.themes() - half));
    return Paragraph.of(
        labels.say(
            "theme.seen-parts",
            "comments",
            ReaderNumbers.count(first.comments()),
            "themes",
            Long.toString(first.themes()),
            "all",
            Long.toString(last.themes()),
            "half",
            Long.toString(half),
            "second-half",
            second));
  }

  private Table table(List<Step> steps) {
    List<Table.Row> rows = new ArrayList<>();
    long before = 0;
    for (Step step : steps) {
      rows.add(
          new Table.Row(
              ReaderNumbers.count(step.comments()),
              List.of(
                  Cell.number(Shown.of(Form.COUNT, step.themes())),
                  Cell.number(Shown.of(Form.COUNT, step.themes() - before)))));
      before = step.themes();
    }
    return new Table(
        labels.say("theme.seen-table", "question", question, "survey", survey),
        List.of(
            labels.say("theme.comments-read"),
            labels.say("theme.seen-themes"),
            labels.say("theme.seen-new")),
        List.of(new Table.Group("", rows)),
        List.of(labels.say("theme.seen-note")));
  }
}
