package org.plait.change;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.panel.PanelWave;

/** Which rows of the earlier of two waves have a key, and which of their people answered again. */
record Followed(PanelWave from, Set<Integer> again) {

  static Followed of(PanelWave from, PanelWave to) {
    Set<Integer> people = new HashSet<>();
    withKey(to).forEach(row -> people.add(to.person(row)));
    return new Followed(from, people);
  }

  /** The rows of those who answered again, or of those who did not. */
  IntStream rows(boolean answeredAgain) {
    return withKey(from).filter(row -> answeredAgain == answeredAgain(row));
  }

  boolean answeredAgain(int row) {
    return again.contains(from.person(row));
  }

  /** The rows of everybody who can be followed. */
  IntStream rows() {
    return withKey(from);
  }

  private static IntStream withKey(PanelWave wave) {
    return IntStream.range(0, wave.rows()).filter(row -> key(wave, row).isPresent());
  }

  private static Optional<?> key(PanelWave wave, int row) {
    return wave.responses().respondents().get(row);
  }
}
