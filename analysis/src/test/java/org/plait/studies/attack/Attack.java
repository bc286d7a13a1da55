package org.plait.studies.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a report gives away, alone or beside an earlier one: counts and complements shown
 * too small, and hidden numbers that are known too closely. A hidden number is safe where it can be
 * nobody, or anything in a range at least {@code minimum} wide.
 */
final class Attack {

  private final long minimum;
  private final boolean exact;
  private final Questionnaire questionnaire;
  private final CountSystem system = new CountSystem();
  private final List<Place> targets = new ArrayList<>();
  private final List<Place> shown = new ArrayList<>();

  private Attack(long minimum, boolean exact, Questionnaire questionnaire) {
    this.minimum = minimum;
    this.exact = exact;
    this.questionnaire = questionnaire;
  }

  /**
   * What a report gives away.
   *
   * @param report the folder {@code report/}
   * @param earlier an earlier report of the study
   * @param minimum counts from 1 to below it must not be known
   * @param step the report's counts are rounded to multiples of it; 1 where they are exact
   */
  static List<Leak> on(Path report, Optional<Path> earlier, long minimum, int step) {
    return on(report, earlier, minimum, step, Questionnaire.NONE);
  }

  /** What a report gives away to readers who have the questionnaire too. */
  static List<Leak> on(
      Path report, Optional<Path> earlier, long minimum, int step, Questionnaire questionnaire) {
    Attack attack = new Attack(minimum, step == 1, questionnaire);
    attack.read(report, earlier, step);
    return attack.leaks();
  }

  private void read(Path folder, Optional<Path> earlier, int step) {
    ReportFolder report = new ReportFolder(folder);
    PublishedCounts counts = new PublishedCounts(system, step, wave -> wave);
    counts.read(report);
    if (exact) {
      PublishedBalances balances = new PublishedBalances(system, wave -> wave);
      balances.read(report);
      shown.addAll(balances.shown());
    }
    report.page().ifPresent(page -> targets.addAll(new PageTables(system).read(page)));
    targets.addAll(counts.hidden());
    shown.addAll(counts.shown());
    targets.removeIf(place -> counts.onlyReason(place));
    Set<Place> asked = new LinkedHashSet<>(counts.asked());
    earlier.ifPresent(
        folderBefore -> {
          PublishedCounts before = new PublishedCounts(system, step, EarlierReport::wave);
          before.read(new ReportFolder(folderBefore));
          if (exact) {
            new PublishedBalances(system, EarlierReport::wave).read(new ReportFolder(folderBefore));
          }
          // What was shown is known but for those who are gone, and they are looked at themselves.
          targets.removeIf(now -> system.known(now.withWave(EarlierReport.wave(now.wave()))));
          targets.addAll(before.hidden());
          targets.removeIf(before::onlyReason);
          targets.removeIf(this::nowShown);
          asked.addAll(before.asked());
        });
    new KnownSums(system, questionnaire).add(asked);
    if (earlier.isPresent()) {
      targets.addAll(new EarlierReport(system).link());
    }
  }

  /** What was hidden and is shown now, as it is of enough people, is so known to them but a few. */
  private boolean nowShown(Place then) {
    Place now = then.withWave(then.wave().replace("~", ""));
    return !now.equals(then) && system.known(now) && system.least(now) >= minimum;
  }

  private List<Leak> leaks() {
    Ranges ranges = system.solve();
    List<Leak> leaks = new ArrayList<>();
    for (Place place : shown) {
      small(place, ranges).ifPresent(leaks::add);
      // Profiles with rounded counts have no rule for complements.
      if (exact) {
        small(place.rest(), ranges).ifPresent(leaks::add);
      }
    }
    for (Place place : targets.stream().distinct().toList()) {
      if (!ranges.safe(place, minimum)) {
        long[] range = ranges.range(place);
        leaks.add(new Leak(place, range[0], range[1]));
      }
    }
    return leaks;
  }

  /** A number that is shown, and is of few. */
  private Optional<Leak> small(Place place, Ranges ranges) {
    if (!system.names(place) || ranges.safe(place, minimum)) {
      return Optional.empty();
    }
    long[] range = ranges.range(place);
    return range[1] < minimum ? Optional.of(new Leak(place, range[0], range[1])) : Optional.empty();
  }
}
