package org.plait.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.instrument.LoadedStudy;
import org.plait.study.CodingSettings;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** Every file a run reads, by the name the study gives it, with its SHA-256. */
final class Inputs {

  private Inputs() {}

  /** The SHA-256 of each file, in the order of the line. A file that is not there is left out. */
  static Map<String, String> of(LoadedStudy loaded, RunRequest request) {
    Study study = loaded.study();
    Map<String, Path> files = new LinkedHashMap<>();
    files.put(study.file().getFileName().toString(), study.file());
    study.surveys().forEach(survey -> put(files, survey.instrument()));
    study.coding().map(CodingSettings::codebook).ifPresent(path -> put(files, path));
    study.surveys().forEach(survey -> data(files, survey, request.dataFolder()));
    study
        .coding()
        .ifPresent(c -> c.human().forEach(n -> files.put(n, request.dataFolder().resolve(n))));
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach((name, path) -> hash(path).ifPresent(sha -> hashes.put(name, sha)));
    return hashes;
  }

  private static void put(Map<String, Path> files, Path path) {
    files.put(path.getFileName().toString(), path);
  }

  private static void data(Map<String, Path> files, Survey survey, Path folder) {
    Stream<String> waves = survey.waves().stream().map(Wave::file);
    Stream<Optional<String>> others =
        Stream.of(
            survey.population().flatMap(population -> population.frame()),
            survey.link().succession(),
            survey.withdrawn());
    Stream.concat(waves, others.flatMap(Optional::stream))
        .forEach(name -> files.put(name, folder.resolve(name)));
  }

  private static Optional<String> hash(Path path) {
    try {
      return Files.isRegularFile(path)
          ? Optional.of(Sha256.of(Files.readAllBytes(path)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
