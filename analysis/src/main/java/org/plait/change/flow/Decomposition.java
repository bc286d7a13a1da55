package org.plait.change.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.row.RowKey;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.WavePair;

/**
 * A change of a share or mean taken apart into what changed among those who answered in both waves
 * and what a different mix of people makes.
 *
 * @param key what it is about
 * @param waves the two waves
 * @param weighted whether people count by their weights
 * @param parts the whole and its parts, which add up to it
 * @param groups the people behind it: stayers then and now, those of them by their earlier answer,
 *     leavers and joiners; none where they may not be told
 */
public record Decomposition(
    RowKey key, WavePair waves, boolean weighted, List<Part> parts, List<Group> groups) {

  /** Where those stand among {@link #groups()} who stayed, by their earlier answer. */
  static final int STAYERS_BEFORE = 0;

  /** Where those stand among {@link #groups()} who left. */
  static final int THOSE_WHO_LEFT = 4;

  /** Copies the lists. */
  public Decomposition {
    parts = List.copyOf(parts);
    groups = List.copyOf(groups);
  }

  /** The parts of a change. */
  public enum Kind {
    /** The whole change. */
    NET,
    /** The change among those who answered in both waves. */
    STAYERS,
    /** What those add who answered in the later wave only. */
    JOINERS,
    /** What those took away who answered in the earlier wave only. */
    LEAVERS
  }

  /**
   * One part.
   *
   * @param kind which
   * @param change how much
   * @param from its answers in the earlier wave; empty where none count or may be told
   * @param to its answers in the later wave
   */
  public record Part(Kind kind, Outcome change, OptionalLong from, OptionalLong to) {}

  /**
   * Some people in one wave.
   *
   * @param in those in the category; empty for a mean
   * @param of their valid answers
   */
  public record Group(OptionalLong in, long of) {}

  /**
   * One part.
   *
   * @param kind which
   * @return the part, if it may be told
   */
  public Optional<Part> part(Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).findFirst();
  }

  /**
   * The same without its numbers.
   *
   * @param hidden what stands for them
   * @return the decomposition
   */
  public Decomposition hidden(Outcome hidden) {
    List<Part> none =
        parts.stream()
            .map(p -> new Part(p.kind(), hidden, OptionalLong.empty(), OptionalLong.empty()))
            .toList();
    return new Decomposition(key, waves, weighted, none, List.of());
  }
}
