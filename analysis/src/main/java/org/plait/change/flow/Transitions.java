package org.plait.change.flow;

import java.util.List;
import java.util.OptionalLong;
import org.plait.change.row.RowKey;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.WavePair;

/**
 * Where the answers of the earlier wave went in the later: by category, or by the favourable
 * answers and the others, with those who did not answer again as a column of its own.
 *
 * @param key the question and item; the category is the favourable net where the answers are put
 *     together, else empty
 * @param waves the two waves
 * @param moves a row's cells, one after the other
 * @param joined those of each category of the later wave who had not answered before; none where
 *     they may not be told
 */
public record Transitions(RowKey key, WavePair waves, List<Move> moves, List<Long> joined) {

  /** The column of those who have no answer in the later wave. */
  public static final String GONE = "not_answered_again";

  /** The column of those without a key, who can't be followed. */
  public static final String NO_KEY = "no_key";

  /** The row and column of all answers outside the favourable net. */
  public static final String OTHER = "other_answers";

  /** Copies the lists. */
  public Transitions {
    moves = List.copyOf(moves);
    joined = List.copyOf(joined);
  }

  /**
   * A cell.
   *
   * @param from the earlier answer
   * @param to the later answer, {@link #GONE} or {@link #NO_KEY}
   * @param share its share of those who gave the earlier answer
   * @param n the people
   * @param of those who gave the earlier answer
   */
  public record Move(String from, String to, Outcome share, OptionalLong n, OptionalLong of) {}

  /**
   * Whether answers are put together as favourable and others.
   *
   * @return false where each category has its row
   */
  public boolean together() {
    return !key.category().isEmpty();
  }

  /**
   * Whether it may be told.
   *
   * @return false where its numbers are hidden
   */
  public boolean shown() {
    return moves.stream().allMatch(move -> move.of().isPresent());
  }

  /**
   * The same without its numbers.
   *
   * @param hidden what stands for them
   * @return the table
   */
  public Transitions hidden(Outcome hidden) {
    List<Move> none =
        moves.stream()
            .map(
                m -> new Move(m.from(), m.to(), hidden, OptionalLong.empty(), OptionalLong.empty()))
            .toList();
    return new Transitions(key, waves, none, List.of());
  }
}
