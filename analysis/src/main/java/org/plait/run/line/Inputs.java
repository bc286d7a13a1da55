package org.plait.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.instrument.LoadedStudy;
import org.plait.run.RunRequest;
import org.plait.run.data.PreviousReport;
import org.plait.study.Sha256;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.study.report.SignOff;
import org.plait.study.words.CodingSettings;

/**
 * Every file a run reads, with its SHA-256.
 *
 * @param files where each lies, by the name reports give it, in the order of the line
 * @param stamps the size and time of each before it was read
 * @param hashes the SHA-256 of each that can be read; one that can't is left to its reader to
 *     report
 */
record Inputs(Map<String, Path> files, Map<String, String> stamps, Map<String, String> hashes) {

  Inputs {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    stamps = Collections.unmodifiableMap(new LinkedHashMap<>(stamps));
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
  }

  /** Takes the fingerprint of every file a study names. */
  static Inputs of(LoadedStudy loaded, RunRequest request) {
    Study study = loaded.study();
    Path folder = request.dataFolder();
    Map<String, Path> files = new LinkedHashMap<>();
    put(files, study.file());
    study.surveys().forEach(survey -> put(files, survey.instrument()));
    study.analysis().plan().map(AnalysisPlan::file).ifPresent(path -> put(files, path));
    study.integration().metaFile().ifPresent(path -> put(files, path));
    study.signOff().map(SignOff::file).ifPresent(path -> put(files, path));
    study.report().reference().ifPresent(path -> put(files, path));
    study.report().wordingFile().ifPresent(path -> put(files, path));
    study.coding().map(CodingSettings::codebook).ifPresent(path -> put(files, path));
    study.coding().ifPresent(c -> c.earlier().forEach(path -> put(files, path)));
    study.surveys().forEach(survey -> data(files, survey, folder));
    study.coding().ifPresent(c -> c.human().forEach(name -> put(files, folder.resolve(name))));
    study.coding().ifPresent(c -> c.training().forEach(name -> put(files, folder.resolve(name))));
    study.coding().ifPresent(c -> c.bridge().forEach(name -> put(files, folder.resolve(name))));
    study.coding().ifPresent(c -> c.machine().forEach(name -> put(files, folder.resolve(name))));
    study.coding().ifPresent(c -> c.samples().forEach(name -> put(files, folder.resolve(name))));
    study
        .report()
        .previous()
        .ifPresent(path -> PreviousReport.files(path).forEach(f -> put(files, f)));
    reviews(files, study, folder);
    put(files, folder.resolve(Line.SYNTHETIC));
    return taken(files);
  }

  /** These files as they are now. */
  static Inputs taken(Map<String, Path> files) {
    Map<String, String> stamps = each(files, Inputs::stamp);
    return new Inputs(files, stamps, each(files, Inputs::hash));
  }

  /**
   * Refuses results whose files changed while they were read: they describe neither state. Large
   * files are not read again where their size and time are the same.
   */
  void refuseChanged() {
    Map<String, String> now = each(files, Inputs::stamp);
    List<Finding> changed =
        files.keySet().stream()
            .filter(name -> !Objects.equals(stamps.get(name), now.get(name)))
            .filter(name -> !Objects.equals(hashes.get(name), hash(files.get(name)).orElse(null)))
            .map(Inputs::changed)
            .toList();
    if (!changed.isEmpty()) {
      throw new StudyException(changed);
    }
  }

  private static Finding changed(String name) {
    return Finding.of(
        Severity.ERROR,
        "changed-while-read",
        Place.of(name),
        "",
        "must stay as it is during a run, and has changed since this run began.",
        "Run again when nothing else writes to it.");
  }

  /** Reviewed workbooks go by number: people name them after the reviewer. */
  private static void reviews(Map<String, Path> files, Study study, Path folder) {
    int number = 0;
    for (String name : study.report().reviews()) {
      files.put("review workbook " + ++number, folder.resolve(name).toAbsolutePath().normalize());
    }
  }

  private static void data(Map<String, Path> files, Survey survey, Path folder) {
    Stream<String> waves =
        survey.waves().stream()
            .flatMap(w -> Stream.concat(Stream.of(w.file()), w.layout().dictionary().stream()));
    Stream<Optional<String>> others =
        Stream.of(
            survey.population().flatMap(population -> population.frame()),
            survey.link().succession(),
            survey.dispositions(),
            survey.withdrawn());
    Stream.concat(waves, others.flatMap(Optional::stream))
        .forEach(name -> put(files, folder.resolve(name)));
  }

  /**
   * Names a file by its last part, and by as many folders before it as tell it from another one.
   */
  private static void put(Map<String, Path> files, Path path) {
    Path file = path.toAbsolutePath().normalize();
    if (files.containsValue(file)) {
      return;
    }
    int parts = file.getNameCount();
    int from = parts - 1;
    String name = name(file, from);
    while (files.containsKey(name) && from > 0) {
      from--;
      name = name(file, from);
    }
    files.put(name, file);
  }

  private static String name(Path file, int from) {
    return file.subpath(from, file.getNameCount()).toString().replace('\\', '/');
  }

  private static Map<String, String> each(
      Map<String, Path> files, Function<Path, Optional<String>> mark) {
    Map<String, String> marks = new LinkedHashMap<>();
    files.forEach((name, path) -> mark.apply(path).ifPresent(found -> marks.put(name, found)));
    return marks;
  }

  private static Optional<String> stamp(Path path) {
    try {
      return Files.isRegularFile(path)
          ? Optional.of(Files.size(path) + " " + Files.getLastModifiedTime(path))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> hash(Path path) {
    try {
      return Files.isRegularFile(path)
          ? Optional.of(Sha256.hex(Files.readAllBytes(path)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
