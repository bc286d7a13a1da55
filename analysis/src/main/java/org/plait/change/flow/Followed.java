package org.plait.change.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plait.panel.PanelWave;

/**
 * Which rows of the earlier of two waves can be followed, and where their people answered again.
 * Without a key nobody can; and who is known not to be eligible any more neither answered again nor
 * left.
 */
final class Followed {

  private static final int LEFT = -1;
  private static final int NOT_FOLLOWED = -2;

  private final PanelWave from;
  private final int[] later;

  private Followed(PanelWave from, int[] later) {
    this.from = from;
    this.later = later;
  }

  static Followed of(PanelWave from, PanelWave to) {
    int[] rows = new int[1 + Math.max(highest(from), highest(to))];
    Arrays.fill(rows, LEFT);
    to.ineligible().stream()
        .filter(person -> person < rows.length)
        .forEach(person -> rows[person] = NOT_FOLLOWED);
    withKey(to).forEach(row -> rows[to.person(row)] = row);
    int[] later = new int[from.rows()];
    Arrays.fill(later, NOT_FOLLOWED);
    withKey(from).forEach(row -> later[row] = rows[from.person(row)]);
    return new Followed(from, later);
  }

  PanelWave from() {
    return from;
  }

  /** The rows of those who answered again, or of those who did not. */
  IntStream rows(boolean answeredAgain) {
    return rows().filter(row -> answeredAgain == answeredAgain(row));
  }

  boolean answeredAgain(int row) {
    return later[row] >= 0;
  }

  /** The later wave's row of somebody who answered again. */
  int later(int row) {
    return later[row];
  }

  /** The rows of everybody who can be followed. */
  IntStream rows() {
    return IntStream.range(0, later.length).filter(row -> later[row] != NOT_FOLLOWED);
  }

  private static int highest(PanelWave wave) {
    return IntStream.range(0, wave.rows()).map(wave::person).max().orElse(0);
  }

  private static IntStream withKey(PanelWave wave) {
    return IntStream.range(0, wave.rows()).filter(row -> wave.recognised(row));
  }
}
