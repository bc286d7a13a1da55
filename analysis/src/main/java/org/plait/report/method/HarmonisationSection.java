package org.plait.report.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.study.Wave;
import org.plait.study.wording.Wording;

/** Where a question was not the same in every wave, and what was done about it. */
public final class HarmonisationSection {
  private final Wording wording;
  private final List<SurveyView> views;

  public HarmonisationSection(Wording wording, List<SurveyView> views) {
    this.wording = wording;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<Table.Group> groups = new ArrayList<>();
      for (Question question : view.results().instrument().questions()) {
        List<Table.Row> rows = rows(view, question);
        if (!rows.isEmpty()) {
          groups.add(new Table.Group(question.text(), rows));
        }
      }
      if (!groups.isEmpty()) {
        blocks.add(new Heading(3, Anchors.of("harmonisation", view.id()), view.name()));
        blocks.add(
            new Table(
                wording.say("method.harmonisation-table", "survey", view.name()),
                head(),
                groups,
                List.of()));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, Paragraph.of(wording.say("method.harmonisation-about")));
    }
    return new Document.Section("harmonisation", wording.say("method.harmonisation"), blocks);
  }

  private List<String> head() {
    return Stream.of("words.wave", "method.compares", "method.note", "method.wording")
        .map(wording::say)
        .toList();
  }

  private List<Table.Row> rows(SurveyView view, Question question) {
    List<Table.Row> rows = new ArrayList<>();
    for (Wave wave : view.results().survey().waves()) {
      Binding binding = question.waves().get(wave.id());
      if (binding == null) {
        rows.add(row(wave, wording.say("words.not-asked"), "", ""));
      } else if (differs(question, binding, wave)) {
        rows.add(
            row(
                wave,
                words(wording, question, binding),
                note(question, binding, wave),
                binding.text().orElse("")));
      }
    }
    return rows;
  }

  private static boolean differs(Question question, Binding binding, Wave wave) {
    return binding.comparability() != Comparability.EXACT
        || binding.note().isPresent()
        || binding.text().isPresent()
        || !absent(question, wave).isEmpty();
  }

  private String note(Question question, Binding binding, Wave wave) {
    List<String> parts = new ArrayList<>();
    binding.note().ifPresent(note -> parts.add(sentence(note)));
    List<String> absent = absent(question, wave);
    if (!absent.isEmpty()) {
      parts.add(wording.say("method.not-offered", "answers", String.join("; ", absent)));
    }
    return String.join(" ", parts);
  }

  private static List<String> absent(Question question, Wave wave) {
    return question.codes().categories().stream()
        .filter(c -> !c.offeredIn(wave.id()))
        .map(Category::label)
        .toList();
  }

  private static String sentence(String note) {
    String first = note.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + note.substring(1);
    return first.endsWith(".") ? first : first + ".";
  }

  private static Table.Row row(Wave wave, String compares, String note, String text) {
    return new Table.Row(
        wave.label(), List.of(Cell.words(compares), Cell.words(note), Cell.words(text)));
  }

  static String words(Wording wording, Question question, Binding binding) {
    return switch (binding.comparability()) {
      case EXACT -> wording.say("method.exact");
      case REWORDED -> wording.say("method.reworded");
      case RECODED ->
          reversed(question, binding)
              ? wording.say("method.reversed")
              : wording.say("method.recoded");
      case NOT_COMPARABLE -> wording.say("method.not-comparable");
    };
  }

  /** Whether the wave's file has the same categories in the opposite order, and nothing else. */
  private static boolean reversed(Question question, Binding binding) {
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    return codes.size() > 1
        && binding.banding().isEmpty()
        && IntStream.range(0, codes.size())
            .allMatch(
                i -> codes.get(i).equals(binding.values().get(codes.get(codes.size() - 1 - i))));
  }
}
