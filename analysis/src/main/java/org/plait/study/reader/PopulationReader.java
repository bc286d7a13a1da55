package org.plait.study.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;
import org.plait.study.finding.Spelling;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;

/** Reads how many people a survey is about. */
final class PopulationReader {

  /** Keys that are not waves. */
  static final List<String> SETTINGS = List.of("frame", "standing");

  private final List<String> waves;
  private final String survey;
  private final Map<String, Long> people = new LinkedHashMap<>();
  private final Map<WavePair, Long> both = new LinkedHashMap<>();

  private PopulationReader(String survey, List<String> waves) {
    this.survey = survey;
    this.waves = waves;
  }

  /** The settings of a survey with these waves. */
  static PopulationSettings read(YamlMap population, String survey, List<String> waves) {
    return new PopulationReader(survey, waves).read(population);
  }

  private PopulationSettings read(YamlMap population) {
    for (YamlMap.Entry entry : population.entries()) {
      String key = entry.key().text().orElse("");
      if (!SETTINGS.contains(key)) {
        figure(key, entry, population.has("frame"));
      }
    }
    return new PopulationSettings(
        people,
        both,
        population.get("frame").flatMap(DataFile::read),
        population.word("standing", Words.of(Standing.class)).orElse(Standing.ASSUMPTION));
  }

  private void figure(String key, YamlMap.Entry entry, boolean frame) {
    int dash = key.indexOf('-');
    if (dash >= 0) {
      pair(key.substring(0, dash), key.substring(dash + 1), entry);
    } else if (waves.contains(key)) {
      entry.value().whole(1).ifPresent(n -> people.put(key, n));
      if (frame) {
        entry
            .key()
            .error(
                "conflicting-keys",
                "people of a wave must come from `frame` or stand here, both were found.",
                "Remove one of them.");
      }
    } else {
      List<String> known = new ArrayList<>(waves);
      known.addAll(SETTINGS);
      entry
          .key()
          .error(
              "unknown-reference",
              "must be a wave of survey " + survey + ", a pair such as T1-T2, frame or standing.",
              Spelling.remedy(key, known));
    }
  }

  private void pair(String from, String to, YamlMap.Entry entry) {
    Optional<Long> people = entry.value().whole(0);
    for (String wave : List.of(from, to)) {
      if (!waves.contains(wave)) {
        entry
            .key()
            .error(
                "unknown-reference",
                "both must be waves of survey " + survey + ", found \"" + wave + "\".",
                Spelling.remedy(wave, waves));
        return;
      }
    }
    if (waves.indexOf(from) >= waves.indexOf(to)) {
      entry
          .key()
          .error(
              "waves-out-of-order",
              "must name two waves, the earlier first.",
              "Write it like `T1-T2`.");
      return;
    }
    people.ifPresent(n -> both.put(new WavePair(from, to), n));
    checkSize(from, to, people, entry);
  }

  private void checkSize(String from, String to, Optional<Long> pair, YamlMap.Entry entry) {
    long most =
        Math.min(
            people.getOrDefault(from, Long.MAX_VALUE), people.getOrDefault(to, Long.MAX_VALUE));
    if (pair.isPresent() && pair.get() > most) {
      entry
          .value()
          .mismatch(
              "out-of-range",
              "must not be more than the people of either wave (" + most + ")",
              "Correct one of the figures.");
    }
  }
}
