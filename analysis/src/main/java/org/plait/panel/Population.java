package org.plait.panel;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;

/**
 * How many people a survey is about, in all and in groups a frame counts.
 *
 * @param people people in each wave's frame, by wave id
 * @param both people in the frames of both waves
 * @param groups people in a group of a wave's frame
 * @param cells people in each row of the frame, which the groups add up
 * @param standing whether the figures are published or assumed
 */
public record Population(
    Map<String, Long> people,
    Map<WavePair, Long> both,
    Map<Group, Long> groups,
    List<Cell> cells,
    Standing standing) {

  /** Copies the maps. */
  public Population {
    people = Map.copyOf(people);
    both = Map.copyOf(both);
    groups = Map.copyOf(groups);
    cells = List.copyOf(cells);
  }

  /**
   * A population without a frame.
   *
   * @param people people in each wave's frame
   * @param both people in the frames of both waves
   * @param groups people in a group of a wave's frame
   * @param standing whether the figures are published or assumed
   */
  public Population(
      Map<String, Long> people,
      Map<WavePair, Long> both,
      Map<Group, Long> groups,
      Standing standing) {
    this(people, both, groups, List.of(), standing);
  }

  /**
   * A row of a frame.
   *
   * @param wave the wave's id
   * @param categories the category of each question by which the frame counts
   * @param people how many people there are
   */
  public record Cell(String wave, Map<String, String> categories, long people) {
    /** Copies the map. */
    public Cell {
      categories = Map.copyOf(categories);
    }
  }

  /**
   * A group of a frame.
   *
   * @param wave the wave's id
   * @param question the question whose categories make the groups
   * @param category the group
   */
  public record Group(String wave, String question, String category) {}

  /**
   * The questions by which a frame counts.
   *
   * @return their ids, sorted; none without a frame
   */
  public List<String> questions() {
    return groups.keySet().stream().map(Group::question).distinct().sorted().toList();
  }

  /**
   * Everybody in a wave's frame.
   *
   * @param wave the wave's id
   * @return the number, or empty when not given
   */
  public OptionalLong in(String wave) {
    return of(people.get(wave));
  }

  /**
   * A group of a wave's frame.
   *
   * @param wave the wave's id
   * @param question the question whose categories make the groups
   * @param category the group
   * @return the number, or empty when the frame does not count it
   */
  public OptionalLong in(String wave, String question, String category) {
    return of(groups.get(new Group(wave, question, category)));
  }

  /**
   * People in the frames of both waves.
   *
   * @param from the earlier wave
   * @param to the later wave
   * @return the number given; else the smaller of the two frames; empty when either is not known
   */
  public OptionalLong inBoth(String from, String to) {
    Long given = both.get(new WavePair(from, to));
    if (given != null) {
      return OptionalLong.of(given);
    }
    Long first = people.get(from);
    Long second = people.get(to);
    return first == null || second == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.min(first, second));
  }

  private static OptionalLong of(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
