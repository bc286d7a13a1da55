package org.plait.instrument.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.instrument.Category;
import org.plait.instrument.Comparability;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.study.analysis.ModelSettings.Family;

/**
 * What a model is about, found in an instrument: a question or a scale, a row or option of it, and
 * a category or net.
 *
 * @param question the question; empty for a scale
 * @param scale the scale; empty for a question
 * @param item the row of a grid, the option or the part; else empty
 * @param category the code of a category or the id of a net; else empty
 */
public record ModelTarget(
    Optional<Question> question, Optional<Scale> scale, String item, String category) {

  /**
   * Finds what a name such as {@code exp_support.agree} means.
   *
   * @param instrument the survey's instrument
   * @param name a question or scale, with dots before a row or option and a category or net
   * @return what it means, or empty when the instrument has no such thing
   */
  public static Optional<ModelTarget> find(Instrument instrument, String name) {
    List<String> parts = List.of(name.split("\\."));
    Optional<Question> question = instrument.question(parts.get(0));
    if (question.isPresent()) {
      return find(question.get(), parts.subList(1, parts.size()));
    }
    return instrument.scales().stream()
        .filter(scale -> parts.size() == 1 && scale.id().equals(name))
        .findFirst()
        .map(scale -> new ModelTarget(Optional.empty(), Optional.of(scale), "", ""));
  }

  /** Everything in an instrument that a family of models can take, nets before categories. */
  static List<String> names(Instrument instrument, Family family) {
    Stream<String> questions = instrument.all().stream().flatMap(ModelTarget::names);
    return Stream.concat(questions, instrument.scales().stream().map(Scale::id))
        .filter(name -> find(instrument, name).filter(t -> t.suits(family)).isPresent())
        .toList();
  }

  private static Stream<String> names(Question question) {
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    List<String> items =
        Stream.of(question.rows().stream().map(GridRow::id).toList(), codes)
            .flatMap(List::stream)
            .map(item -> question.id() + "." + item)
            .toList();
    List<String> answers =
        Stream.concat(question.codes().nets().stream().map(Net::id), codes.stream()).toList();
    return Stream.of(List.of(question.id()), items)
        .flatMap(List::stream)
        .flatMap(
            name ->
                Stream.concat(Stream.of(name), answers.stream().map(answer -> name + "." + answer)))
        .distinct();
  }

  private static Optional<ModelTarget> find(Question question, List<String> rest) {
    boolean items =
        switch (question.type()) {
          case GRID, MULTIPLE, ALLOCATION -> true;
          case SINGLE, ORDINAL, NUMBER, DATE, TEXT, RANKING -> false;
        };
    if (items && rest.isEmpty()) {
      return Optional.empty();
    }
    String item = items ? rest.get(0) : "";
    List<String> categories = items ? rest.subList(1, rest.size()) : rest;
    String category = categories.isEmpty() ? "" : categories.get(0);
    boolean known =
        categories.size() < 2 && hasItem(question, item) && hasCategory(question, category);
    return known
        ? Optional.of(new ModelTarget(Optional.of(question), Optional.empty(), item, category))
        : Optional.empty();
  }

  private static boolean hasItem(Question question, String item) {
    return item.isEmpty()
        || (question.type() == QuestionType.GRID
            ? question.rows().stream().anyMatch(row -> row.id().equals(item))
            : question.codes().indexOf(item) >= 0);
  }

  private static boolean hasCategory(Question question, String category) {
    boolean chosen =
        switch (question.type()) {
          case SINGLE, ORDINAL, GRID -> true;
          case MULTIPLE, NUMBER, DATE, TEXT, RANKING, ALLOCATION -> false;
        };
    return category.isEmpty()
        || (chosen
            && (question.codes().indexOf(category) >= 0
                || question.codes().net(category).isPresent()));
  }

  /**
   * Whether a family of models can take it.
   *
   * @param family the family
   * @return true when the answers are of its kind
   */
  public boolean suits(Family family) {
    if (question.isEmpty()) {
      return family == Family.GAUSSIAN;
    }
    boolean one = !category.isEmpty() || question.get().codes().categories().size() == 2;
    return switch (question.get().type()) {
      case SINGLE -> family == Family.BINARY && one;
      case ORDINAL, GRID ->
          (family == Family.BINARY && one) || (family == Family.CUMULATIVE && category.isEmpty());
      case MULTIPLE -> family == Family.BINARY;
      case NUMBER, ALLOCATION -> family == Family.GAUSSIAN;
      case DATE, TEXT, RANKING -> false;
    };
  }

  /**
   * The net of the answers that are favourable.
   *
   * @return the row's own, else the question's; empty where none is declared
   */
  public Optional<Net> favourable() {
    return question.flatMap(
        q ->
            q.rows().stream()
                .filter(row -> row.id().equals(item))
                .flatMap(row -> row.favourable().stream())
                .findFirst()
                .or(q::favourable)
                .flatMap(q.codes()::net));
  }

  /**
   * Whether a wave has comparable answers to it.
   *
   * @param wave the wave's id
   * @return false when the wave did not ask it, or in a way that can't be compared
   */
  public boolean askedIn(String wave) {
    return question.map(q -> comparable(q, wave)).orElse(true);
  }

  /**
   * Whether a wave asked a question in a way that can be compared.
   *
   * @param question the question
   * @param wave the wave's id
   * @return true when it did
   */
  public static boolean comparable(Question question, String wave) {
    return question.askedIn(wave)
        && question.waves().get(wave).comparability() != Comparability.NOT_COMPARABLE;
  }
}
