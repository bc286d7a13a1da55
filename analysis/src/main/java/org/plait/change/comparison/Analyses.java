package org.plait.change.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.question.Quantities;
import org.plait.change.question.Quantity;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.instrument.Category;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;

/** How a question's waves are compared, by its type and its declared primary analysis. */
public final class Analyses {

  private final Panel panel;
  private final Question question;
  private final Quantities quantities;

  public Analyses(Panel panel, Question question) {
    this.panel = panel;
    this.question = question;
    this.quantities = new Quantities(panel, question);
  }

  /** Whether the question has no primary analysis: its categories are explored one by one. */
  public static boolean unordered(Question question) {
    return question.type() == QuestionType.DATE
        || (question.type() == QuestionType.SINGLE && !twoCategories(question));
  }

  /** The comparisons in order; none for texts and for questions that describe who answered. */
  public List<Analysis> all() {
    if (describesRespondents(panel, question)) {
      return List.of();
    }
    return switch (question.type()) {
      case SINGLE ->
          twoCategories(question) ? List.of(ordered("", question.favourable())) : explored();
      case ORDINAL -> List.of(ordered("", question.favourable()));
      case GRID ->
          question.rows().stream()
              .map(row -> ordered(row.id(), quantities.favourable(row)))
              .toList();
      case MULTIPLE ->
          Stream.concat(
                  quantities.options().stream().map(q -> Analysis.of(q, Role.PRIMARY)),
                  quantities.anyOfNets().stream().map(q -> Analysis.of(q, Role.EXPLORATORY)))
              .toList();
      case NUMBER -> List.of(Analysis.ofMeans(quantities.numbers("", Measure.MEAN), List.of()));
      case DATE -> quantities.years().stream().map(q -> Analysis.of(q, Role.EXPLORATORY)).toList();
      case RANKING ->
          quantities
              .codes()
              .map(c -> Analysis.ofMeans(quantities.meanRank(c), List.of(quantities.ranked(c))))
              .toList();
      case ALLOCATION ->
          quantities.codes().map(c -> Analysis.ofMeans(quantities.part(c), List.of())).toList();
      case TEXT -> List.of();
    };
  }

  /** A profile question, or one that follows from it. */
  public static boolean describesRespondents(Panel panel, Question asked) {
    return asked.profile()
        || asked
            .derivation()
            .flatMap(rule -> panel.instrument().question(rule.from()))
            .filter(source -> describesRespondents(panel, source))
            .isPresent();
  }

  private static boolean twoCategories(Question question) {
    return question.codes().categories().size() == 2;
  }

  /** The share of the first category, or of the upper one where they are ordered. */
  private Analysis twoCategories(String item) {
    List<Category> both = question.codes().categories();
    Category told = question.type() == QuestionType.SINGLE ? both.get(0) : both.get(1);
    return Analysis.of(quantities.category(item, told), Role.PRIMARY);
  }

  private List<Analysis> explored() {
    return quantities.choices("", Optional.empty()).stream()
        .map(q -> Analysis.of(q, Role.EXPLORATORY))
        .toList();
  }

  private Analysis ordered(String item, Optional<String> favourable) {
    Optional<Quantity> net = quantities.favourable(item, favourable);
    if (twoCategories(question)) {
      return net.map(q -> Analysis.of(q, Role.PRIMARY)).orElseGet(() -> twoCategories(item));
    }
    Quantity position = quantities.position(item);
    int towards = favourable.flatMap(question.codes()::net).map(this::towards).orElse(0);
    return question.topBox() && net.isPresent()
        ? new Analysis(net.get(), Role.PRIMARY, List.of(position), true, towards)
        : new Analysis(position, Role.PRIMARY, net.stream().toList(), true, towards);
  }

  /** On which side of the middle of the scale a net's categories lie on average. */
  private int towards(Net net) {
    double middle = (question.codes().categories().size() - 1) / 2.0;
    double place =
        net.codes().stream().mapToInt(question.codes()::indexOf).average().orElse(middle);
    return (int) Math.signum(place - middle);
  }
}
