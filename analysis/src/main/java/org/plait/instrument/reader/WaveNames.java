package org.plait.instrument.reader;

import java.util.List;
import java.util.Optional;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/**
 * The waves an instrument may name.
 *
 * @param surveys the surveys that use the instrument, in words; empty when it is read by itself
 * @param known the waves
 */
record WaveNames(String surveys, List<String> known) {

  WaveNames {
    known = List.copyOf(known);
  }

  /** The waves a key lists; none when the key does not stand there. */
  List<String> read(YamlMap category) {
    return category.items("waves").stream()
        .map(this::check)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** A wave's id, if it is one. */
  Optional<String> check(YamlValue wave) {
    String what =
        surveys.isEmpty() ? "a wave in which a question is asked" : "a wave of " + surveys;
    return wave.reference(what, known);
  }
}
