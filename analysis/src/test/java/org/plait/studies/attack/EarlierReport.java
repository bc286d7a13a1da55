package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an earlier report of a study adds. Its waves are the same people's answers, but for those
 * who were taken out since: each number then is the number now and those of it who are gone. How
 * many are gone in all follows from the respondents of the wave in both reports.
 */
final class EarlierReport {

  private static final String MARK = "~";
  private static final String GONE = "gone ";

  private final CountSystem system;

  EarlierReport(CountSystem system) {
    this.system = system;
  }

  /** What a wave of an earlier report is called. */
  static String wave(String wave) {
    return Arrays.stream(wave.split("-")).map(w -> w + MARK).collect(Collectors.joining("-"));
  }

  /** Ties the numbers then to those now; gives those who are gone, by answer. */
  List<Place> link() {
    List<Place> gone = new ArrayList<>();
    for (Place now : List.copyOf(system.places())) {
      Place then = now.withWave(wave(now.wave()));
      if (!now.wave().isEmpty() && system.names(then)) {
        Place difference = now.withWave(GONE + now.wave());
        system.sum(then, List.of(now, difference));
        system.between(difference, 0, most(now));
        if (!now.question().isEmpty() && !now.category().startsWith("(")) {
          gone.add(difference);
        }
      }
    }
    return gone;
  }

  /** How many can be gone of the people of some waves. */
  private double most(Place place) {
    // What kind of people of some waves stands before their names.
    String waves = place.wave().substring(place.wave().lastIndexOf(' ') + 1);
    return Arrays.stream(waves.split("-")).mapToDouble(w -> gone(place, w)).sum();
  }

  private double gone(Place place, String wave) {
    Place now = new Place(place.survey(), wave, "", "", "respondents", "", "");
    Place then = now.withWave(wave(wave));
    return system.known(now) && system.known(then)
        ? Math.max(0, system.least(then) - system.least(now))
        : 0;
  }
}
