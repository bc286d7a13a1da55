package org.plait.change.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.plait.change.row.Measure;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.NumberColumn;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;

/** The quantities of one question: categories, nets, options, years, means, shares of ranks. */
public final class Quantities {

  private final Panel panel;
  private final Question question;
  private final boolean everybody;

  public Quantities(Panel panel, Question question) {
    this.panel = panel;
    this.question = question;
    this.everybody = Routing.everybody(panel.instrument(), question);
  }

  /** All that is estimated in each wave, in the order of items and categories. */
  public List<Quantity> all() {
    return switch (question.type()) {
      case SINGLE, ORDINAL -> choices("", question.favourable());
      case GRID ->
          question.rows().stream().flatMap(r -> choices(r.id(), favourable(r)).stream()).toList();
      case MULTIPLE -> Stream.concat(options().stream(), anyOfNets().stream()).toList();
      case NUMBER -> List.of(numbers("", Measure.MEAN), numbers("", Measure.MEDIAN));
      case DATE -> years();
      case RANKING -> codes().flatMap(c -> Stream.of(ranked(c), meanRank(c))).toList();
      case ALLOCATION -> codes().map(this::part).toList();
      case TEXT -> List.of(given());
    };
  }

  /** Categories, nets and the favourable net of an item with one answer. */
  public List<Quantity> choices(String item, Optional<String> favourable) {
    List<Quantity> all = new ArrayList<>();
    question.codes().categories().forEach(c -> all.add(category(item, c)));
    question.codes().nets().forEach(n -> all.add(net(item, n, Measure.PROPORTION)));
    favourable(item, favourable).ifPresent(all::add);
    return all;
  }

  /** The share in a category. */
  public Quantity category(String item, Category category) {
    int position = question.codes().indexOf(category.code());
    return quantity(
        item,
        category.code(),
        Measure.PROPORTION,
        everybody,
        wave ->
            category.offeredIn(wave.id())
                ? chosen(wave, item).map(c -> categories(c, place -> place == position ? 1 : 0))
                : Optional.empty());
  }

  /** The share of the favourable net, if there is one. */
  public Optional<Quantity> favourable(String item, Optional<String> favourable) {
    return favourable.flatMap(question.codes()::net).map(net -> net(item, net, Measure.TOP_BOX));
  }

  /** The favourable net of a row: its own, else the grid's. */
  public Optional<String> favourable(GridRow row) {
    return row.favourable().or(question::favourable);
  }

  /** The place of each answer on the ordered scale. */
  public Quantity position(String item) {
    return quantity(
        item,
        "",
        Measure.RELATIVE_EFFECT,
        everybody,
        wave -> chosen(wave, item).map(c -> categories(c, category -> category)));
  }

  /** The share of each option. */
  public List<Quantity> options() {
    return question.codes().categories().stream().map(this::option).toList();
  }

  /** The share that ticked any option of each net. */
  public List<Quantity> anyOfNets() {
    return question.codes().nets().stream().map(this::anyOf).toList();
  }

  /** The numbers of a column, as they are. */
  public Quantity numbers(String item, Measure measure) {
    return quantity(
        item, "", measure, everybody, wave -> number(wave, item).map(c -> Answers.of(c, c::value)));
  }

  /** The mean rank among those who ranked the thing. */
  public Quantity meanRank(String thing) {
    return quantity(
        thing,
        "",
        Measure.MEAN,
        false,
        wave ->
            number(wave, thing)
                .map(c -> Answers.of(c, row -> c.given(row) && c.value(row) > 0, c::value)));
  }

  /** The share that gave the thing any place. */
  public Quantity ranked(String thing) {
    return quantity(
        thing,
        "",
        Measure.PROPORTION,
        everybody,
        wave -> number(wave, thing).map(c -> Answers.of(c, row -> c.value(row) > 0 ? 1 : 0)));
  }

  /** The mean share given to a part. */
  public Quantity part(String part) {
    return numbers(part, Measure.MEAN);
  }

  /**
   * The share of each calendar year that occurs in any wave. None of the date on which something
   * ended: it has a meaning only beside the date on which it began, and is told as a duration.
   */
  public List<Quantity> years() {
    if (panel.instrument().endsDuration(question.id())) {
      return List.of();
    }
    TreeSet<Integer> years = new TreeSet<>();
    for (PanelWave wave : panel.waves()) {
      dates(wave)
          .ifPresent(
              column -> {
                for (int row = 0; row < column.rows(); row++) {
                  column.date(row).map(LocalDate::getYear).ifPresent(years::add);
                }
              });
    }
    return years.stream().map(this::year).toList();
  }

  /** Whether two waves offered the same of what a quantity gathers. */
  public boolean offeredAlike(Quantity quantity, PanelWave from, PanelWave to) {
    return question.codes().net(quantity.category()).map(Net::codes).orElse(List.of()).stream()
        .allMatch(code -> offered(code, from) == offered(code, to));
  }

  private boolean offered(String code, PanelWave wave) {
    Category category = question.codes().categories().get(question.codes().indexOf(code));
    boolean asked = question.type() != QuestionType.MULTIPLE || column(wave, code).isPresent();
    return asked && category.offeredIn(wave.id());
  }

  /** Every code of the question's list, in order. */
  public Stream<String> codes() {
    return question.codes().categories().stream().map(Category::code);
  }

  private Quantity year(int year) {
    return quantity(
        "",
        Integer.toString(year),
        Measure.PROPORTION,
        everybody,
        wave ->
            dates(wave)
                .map(
                    c ->
                        Answers.of(c, row -> c.date(row).orElseThrow().getYear() == year ? 1 : 0)));
  }

  private Quantity net(String item, Net net, Measure measure) {
    boolean[] inside = new boolean[question.codes().categories().size()];
    net.codes().forEach(code -> inside[question.codes().indexOf(code)] = true);
    return quantity(
        item,
        net.id(),
        measure,
        everybody,
        wave -> chosen(wave, item).map(c -> categories(c, category -> inside[category] ? 1 : 0)));
  }

  private Quantity option(Category option) {
    return quantity(
        option.code(),
        "",
        Measure.PROPORTION,
        everybody,
        wave ->
            option.offeredIn(wave.id())
                ? chosen(wave, option.code()).map(c -> Answers.ofCategories(c, 2, ticked -> ticked))
                : Optional.empty());
  }

  private Quantity anyOf(Net net) {
    return quantity(
        "",
        net.id(),
        Measure.PROPORTION,
        everybody,
        wave -> {
          List<CategoryColumn> ticked =
              question.codes().categories().stream()
                  .filter(c -> net.codes().contains(c.code()) && c.offeredIn(wave.id()))
                  .flatMap(c -> chosen(wave, c.code()).stream())
                  .toList();
          return ticked.isEmpty() ? Optional.empty() : Optional.of(Answers.anyOf(ticked));
        });
  }

  private Quantity given() {
    return quantity(
        "",
        "",
        Measure.COUNT,
        everybody,
        wave -> column(wave, "").map(c -> Answers.of(c, row -> 1)));
  }

  private Quantity quantity(
      String item,
      String category,
      Measure measure,
      boolean known,
      Function<PanelWave, Optional<Answers>> answers) {
    return new Quantity(question.id(), item, category, measure, known, answers);
  }

  private Answers categories(CategoryColumn column, IntToDoubleFunction value) {
    return Answers.ofCategories(column, question.codes().categories().size(), value);
  }

  private Optional<CategoryColumn> chosen(PanelWave wave, String item) {
    return column(wave, item)
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast);
  }

  private Optional<NumberColumn> number(PanelWave wave, String item) {
    return column(wave, item).filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast);
  }

  private Optional<DateColumn> dates(PanelWave wave) {
    return column(wave, "").filter(DateColumn.class::isInstance).map(DateColumn.class::cast);
  }

  private Optional<AnswerColumn> column(PanelWave wave, String item) {
    return question.askedIn(wave.id())
        ? wave.column(new ItemRef(question.id(), item))
        : Optional.empty();
  }
}
