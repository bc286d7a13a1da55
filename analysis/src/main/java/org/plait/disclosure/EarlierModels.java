package org.plait.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.disclosure.cell.Limits;
import org.plait.statistics.Estimate;

/**
 * What readers of an earlier report know of models. Where a few answers were taken out or came in,
 * both fits together would tell what those were. A figure that is the same is known.
 */
final class EarlierModels {

  /** Far below what one answer makes of a figure, far above what a file loses of it. */
  private static final double SAME = 1e-9;

  private final List<ShownModel> shown;

  EarlierModels(List<ShownModel> shown) {
    this.shown = List.copyOf(shown);
  }

  /**
   * Whether the model rests on a few answers more or fewer than in the earlier report; where it
   * rests on as many, or that does not tell on how many, whether any figure differs.
   */
  boolean fewDiffer(ModelResult model, Limits limits) {
    return then(model)
        .map(
            then -> {
              OptionalLong now = answers(model);
              long apart =
                  then.n().isPresent() && now.isPresent()
                      ? Math.abs(then.n().getAsLong() - now.getAsLong())
                      : 0;
              return apart == 0
                  ? model.rows().stream().anyMatch(row -> differs(row, then))
                  : limits.hidesCount(apart);
            })
        .orElse(false);
  }

  /** The figures that are hidden now, and that the earlier report shows as they are. */
  Stream<Exposed> exposed(ModelResult model, ModelResult safe) {
    return then(model).stream()
        .flatMap(
            then ->
                model.rows().stream()
                    .filter(row -> hidden(row, safe) && same(row, then))
                    .map(row -> exposed(model, row)));
  }

  private static Exposed exposed(ModelResult model, ModelRow row) {
    String term = row.term().isEmpty() ? "" : ", term " + row.term();
    return new Exposed("model " + model.settings().id() + term, String.join("-", model.waves()));
  }

  private Optional<ShownModel> then(ModelResult model) {
    return shown.stream()
        .filter(then -> then.id().equals(model.settings().id()))
        .filter(then -> then.weighted() == model.weighted())
        .findFirst();
  }

  private static OptionalLong answers(ModelResult model) {
    return model.rows().stream()
        .map(ModelRow::n)
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** Whether the row at the same place of the model under control shows no number. */
  private static boolean hidden(ModelRow row, ModelResult safe) {
    return safe.rows().stream()
        .filter(other -> place(other).equals(place(row)))
        .noneMatch(other -> value(other).isPresent());
  }

  private static boolean same(ModelRow row, ShownModel then) {
    return apart(row, then).filter(difference -> difference < SAME).isPresent();
  }

  /** An error differs also where the same answers are of other people. */
  private static boolean differs(ModelRow row, ShownModel then) {
    return Stream.of(apart(row, then), apart(error(row), then.errors(), row))
        .flatMap(Optional::stream)
        .anyMatch(difference -> difference >= SAME);
  }

  private static Optional<Double> apart(ModelRow row, ShownModel then) {
    return apart(value(row), then.figures(), row);
  }

  private static Optional<Double> apart(
      Optional<Double> now, Map<List<String>, Double> then, ModelRow row) {
    return now.flatMap(
        number ->
            Optional.ofNullable(then.get(place(row)))
                .map(before -> Math.abs(number - Objects.requireNonNull(before))));
  }

  private static Optional<Double> error(ModelRow row) {
    return row.outcome()
        .flatMap(outcome -> outcome.estimate())
        .map(Estimate::standardError)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble);
  }

  private static Optional<Double> value(ModelRow row) {
    return row.outcome().flatMap(outcome -> outcome.estimate()).map(estimate -> estimate.value());
  }

  private static List<String> place(ModelRow row) {
    return List.of(
        row.kind().name().toLowerCase(Locale.ROOT), row.term(), row.level(), row.answer());
  }
}
