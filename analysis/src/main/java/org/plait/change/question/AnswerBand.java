package org.plait.change.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.NumberColumn;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.Range;
import org.plait.panel.PanelWave;
import org.plait.study.words.Display.Told;
import org.plait.study.words.MatrixSettings;
import org.plait.study.words.MatrixSettings.Band;

/**
 * Those whose answer to a question lies in a band: some ordered categories, or some numbers.
 *
 * @param column the column of the answers
 * @param id a category's code, a net's id, or the name of a range
 * @param label what readers see
 * @param categories the positions of its categories; none for a range
 * @param range its numbers; empty for categories
 */
public record AnswerBand(
    ItemRef column, String id, String label, Set<Integer> categories, Optional<Range> range) {

  /** Copies the set. */
  public AnswerBand {
    categories = Set.copyOf(categories);
  }

  /**
   * The bands of a quote matrix.
   *
   * @param matrix what the study declares
   * @param instrument the instrument of its survey
   * @return the bands in declared order, or each category; none where the question is not there
   */
  public static List<AnswerBand> of(MatrixSettings matrix, Instrument instrument) {
    Told rows = matrix.rows();
    ItemRef column = new ItemRef(rows.question(), rows.part());
    Optional<CodeList> codes =
        instrument
            .question(rows.question())
            .map(Question::codes)
            .filter(list -> !list.categories().isEmpty());
    if (codes.isEmpty()) {
      return matrix.bands().stream()
          .map(
              band ->
                  new AnswerBand(
                      column, band.name(), band.name(), Set.of(), Range.parse(band.range())))
          .toList();
    }
    List<String> names =
        matrix.bands().isEmpty()
            ? codes.get().categories().stream().map(Category::code).toList()
            : matrix.bands().stream().map(Band::name).toList();
    return names.stream().map(name -> answers(column, name, codes.get())).toList();
  }

  private static AnswerBand answers(ItemRef column, String name, CodeList codes) {
    Optional<Net> net = codes.net(name);
    List<String> inside = net.map(Net::codes).orElse(List.of(name));
    String label =
        net.map(Net::label)
            .or(
                () ->
                    codes.categories().stream()
                        .filter(category -> category.code().equals(name))
                        .map(Category::label)
                        .findFirst())
            .orElse(name);
    return new AnswerBand(
        column,
        name,
        label,
        inside.stream().map(codes::indexOf).collect(Collectors.toSet()),
        Optional.empty());
  }

  /**
   * Who of a wave belongs to it.
   *
   * @param wave the wave
   * @return holds for a row of the band; empty where the wave did not ask
   */
  public Optional<IntPredicate> in(PanelWave wave) {
    return wave.column(column).flatMap(this::in);
  }

  /**
   * Who of a wave answered outside some bands of a question.
   *
   * @param bands bands of the same question, at least one
   * @param wave the wave
   * @return holds for a row with an answer in none of them; empty where the wave did not ask
   */
  public static Optional<IntPredicate> outside(List<AnswerBand> bands, PanelWave wave) {
    List<IntPredicate> inside = bands.stream().flatMap(band -> band.in(wave).stream()).toList();
    return wave.column(bands.get(0).column)
        .map(
            answers ->
                row -> answers.given(row) && inside.stream().noneMatch(band -> band.test(row)));
  }

  private Optional<IntPredicate> in(AnswerColumn answers) {
    if (answers instanceof CategoryColumn chosen) {
      return Optional.of(row -> chosen.given(row) && categories.contains(chosen.category(row)));
    }
    return answers instanceof NumberColumn numbers && range.isPresent()
        ? Optional.of(row -> numbers.given(row) && range.get().contains(numbers.value(row)))
        : Optional.empty();
  }
}
