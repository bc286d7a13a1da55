package org.plait.study.reader;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plait.study.finding.Spelling;
import org.plait.study.wording.Wording;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads the sentences that a study puts in place of Plait's own. */
final class WordingReader {

  private WordingReader() {}

  /**
   * Reads a file of sentences.
   *
   * @param file where it lies
   * @param value its name
   * @return Plait's sentences with those of the file in their place; what is wrong with them stands
   *     among the findings of the study
   */
  static Wording read(Path file, YamlValue value) {
    YamlFile yaml = YamlFile.read(file, value.text().orElse(""));
    Map<String, String> others = new LinkedHashMap<>();
    yaml.keys()
        .map(keys -> versioned(keys.checked(WordingKeys.FILE)))
        .flatMap(keys -> keys.keys("sentences"))
        .ifPresent(sentences -> sentences.entries().forEach(entry -> add(entry, others)));
    value.addAll(yaml.findings());
    return Wording.own().with(others);
  }

  private static YamlMap versioned(YamlMap keys) {
    StudyReader.version(keys);
    return keys;
  }

  private static void add(YamlMap.Entry entry, Map<String, String> others) {
    String key = entry.key().text().orElse("");
    String sentence = entry.value().text().orElse("");
    Set<String> known = Wording.own().keys();
    if (!known.contains(key)) {
      entry
          .key()
          .mismatch(
              "unknown-sentence",
              "must be the key of a sentence of the report",
              Spelling.remedy(key, known));
    } else if (!Wording.own().fits(key, sentence)) {
      entry
          .value()
          .mismatch("other-gaps", "must have the gaps of the sentence it stands for", gaps(key));
    } else {
      others.put(key, sentence);
    }
  }

  private static String gaps(String key) {
    Set<String> gaps = new TreeSet<>(Wording.own().gaps(key));
    return gaps.isEmpty()
        ? "Write it without gaps."
        : "Use each of these: "
            + gaps.stream().map(gap -> "{" + gap + "}").collect(Collectors.joining(", "))
            + ".";
  }
}
