package org.plait.study.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.study.words.MetaInference;
import org.plait.study.words.MetaInference.Confidence;
import org.plait.study.words.MetaInference.Fit;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads what the researchers conclude from numbers and words together. */
final class MetaInferenceReader {

  private static final Map<String, Fit> FITS = Words.of(Fit.class);
  private static final Map<String, Confidence> CONFIDENCES = Words.of(Confidence.class);

  private MetaInferenceReader() {}

  /**
   * Reads the file.
   *
   * @param displays the ids of the study's displays
   * @return the conclusions; what is wrong with them stands among the findings of the study
   */
  static List<MetaInference> read(Path file, YamlValue name, List<String> displays) {
    YamlFile yaml = YamlFile.read(file, name.text().orElse(""));
    List<MetaInference> read = yaml.keys().map(k -> read(k, displays)).orElse(List.of());
    name.addAll(yaml.findings());
    return read;
  }

  private static List<MetaInference> read(YamlMap keys, List<String> displays) {
    keys.checked(MetaInferenceKeys.FILE);
    StudyReader.version(keys);
    Set<String> ids = new HashSet<>();
    List<MetaInference> read = new ArrayList<>();
    for (YamlMap one : keys.each("meta-inferences")) {
      one(one.checked(MetaInferenceKeys.META_INFERENCE), displays, ids).ifPresent(read::add);
    }
    return read;
  }

  private static Optional<MetaInference> one(YamlMap keys, List<String> displays, Set<String> ids) {
    Optional<String> id = keys.get("id").flatMap(YamlValue::id);
    if (id.isPresent() && !ids.add(id.get())) {
      keys.get("id").ifPresent(v -> v.mismatch("twice", "must stand once", "Rename one of them."));
    }
    Optional<Fit> fit = keys.word("fit", FITS);
    Optional<Confidence> confidence = keys.word("confidence", CONFIDENCES);
    keys.get("decided-by").ifPresent(SignOffReader::role);
    MetaInference read =
        new MetaInference(
            id.orElse(""),
            keys.get("display").flatMap(v -> v.reference("a display of the study", displays)),
            keys.required("claim"),
            keys.texts("evidence"),
            fit.orElse(Fit.CONFIRMS),
            keys.required("counter-evidence"),
            confidence.orElse(Confidence.LOW),
            keys.required("decided-by"),
            keys.date("date").orElse(LocalDate.EPOCH));
    return id.isPresent() && fit.isPresent() && confidence.isPresent()
        ? Optional.of(read)
        : Optional.empty();
  }
}
