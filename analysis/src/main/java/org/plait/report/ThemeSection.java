package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.change.EstimateRow;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Definitions;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Table;
import org.plait.study.QuestionRef;

/**
 * What people wrote: how common each theme is, by survey, question and wave, in their own words.
 */
final class ThemeSection {
  private final Report report;
  private final List<SurveyView> views;

  ThemeSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  Document.Section section() {
    List<Block> blocks =
        report.coding().filter(c -> !c.estimates().isEmpty()).map(this::blocks).orElse(List.of());
    return new Document.Section("themes", "What people wrote", blocks);
  }

  private List<Block> blocks(CodedText coded) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            "People read the comments and gave each one the themes it speaks of. Only people’s"
                + " coding is counted. Themes are exploratory: they suggest, they do not prove."));
    Set<QuestionRef> questions = new LinkedHashSet<>();
    coded
        .estimates()
        .forEach(r -> questions.add(new QuestionRef(r.key().survey(), r.key().question())));
    for (QuestionRef question : questions) {
      views.stream()
          .filter(v -> v.id().equals(question.survey()))
          .findFirst()
          .ifPresent(v -> blocks.addAll(new ThemeQuestion(coded, v, question.question()).blocks()));
    }
    blocks.addAll(agreement(coded));
    return blocks;
  }

  private List<Block> agreement(CodedText coded) {
    List<Block> blocks = new ArrayList<>();
    List<EstimateRow> overall =
        coded.agreement().stream().filter(r -> r.key().category().isEmpty()).toList();
    if (!overall.isEmpty()) {
      Cells cells = new Cells();
      List<Table.Row> rows =
          overall.stream()
              .map(r -> new Table.Row(about(r), List.of(cells.of(r), base(cells, r))))
              .toList();
      blocks.add(new Heading(3, "agreement", "How far the coders agreed"));
      blocks.add(
          new Table(
              "Agreement of the coders",
              List.of("What", "Agreement", "Comments"),
              List.of(new Table.Group("", rows)),
              cells.notes(
                  report.study().analysis().confidence(),
                  "1 is full agreement; 0 is what chance alone would give.")));
    }
    List<Definitions.Term> terms =
        coded.themes().stream()
            .filter(t -> !t.definition().isEmpty())
            .map(t -> new Definitions.Term(t.label(), List.of(t.definition())))
            .toList();
    if (!terms.isEmpty()) {
      blocks.add(new Block.Folded("What each theme means", List.of(new Definitions(terms))));
    }
    return blocks;
  }

  private String about(EstimateRow row) {
    Optional<SurveyView> view =
        views.stream().filter(v -> v.id().equals(row.key().survey())).findFirst();
    Stream<String> parts =
        view.isEmpty()
            ? Stream.of("All comments")
            : Stream.of(
                view.get().name(),
                row.key().question().isEmpty()
                    ? ""
                    : view.get().labels().text(row.key().question()),
                row.wave().isEmpty() ? "" : view.get().labels().wave(row.wave()));
    return String.join(
        ": ",
        Stream.concat(parts, Stream.of(Measures.label(row.key().measure())))
            .filter(p -> !p.isEmpty())
            .toList());
  }

  private static Cell base(Cells cells, EstimateRow row) {
    return cells.count(
        row.base().denominator().isPresent() ? row.base().denominator() : row.base().n());
  }
}
