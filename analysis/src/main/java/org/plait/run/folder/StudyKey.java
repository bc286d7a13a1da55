package org.plait.run.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.plait.instrument.LoadedStudy;
import org.plait.panel.PanelBuilder;
import org.plait.run.RunRequest;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/**
 * The one secret key of a study, when people are recognised by a key of their own.
 *
 * @param file where it lies
 * @param opened the key
 */
public record StudyKey(KeyFile file, KeyFile.Opened opened) {

  /** Names the key that {@code work/} was made with, without telling it. */
  static final String ID_FILE = "key-id.txt";

  /**
   * Opens the key; empty when no survey recognises people.
   *
   * @throws StudyException when surveys name different keys, or it can't be read
   */
  public static Optional<StudyKey> open(LoadedStudy loaded, RunRequest request) {
    Study study = loaded.study();
    List<KeyFile> files =
        study.surveys().stream()
            .filter(survey -> survey.link().recognises())
            .map(
                survey ->
                    KeyFile.of(
                        survey.link().keyFile().orElse(""),
                        study.id(),
                        request.studyFolder(),
                        request.home()))
            .toList();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Set<Path> places = files.stream().map(KeyFile::path).collect(Collectors.toUnmodifiableSet());
    if (places.size() > 1) {
      throw refused(
          "one-key",
          study.place(),
          "the surveys of a study must share one key file, found " + places.size() + ".",
          "Name the same key file under link in every survey, or in none.");
    }
    return Optional.of(new StudyKey(files.get(0), files.get(0).open()));
  }

  /** Refuses another key than the one private results were made with: it would break every link. */
  public void refuseOther(Path work) {
    Optional<String> before = Text.read(work.resolve(ID_FILE)).map(String::strip);
    if (before.isPresent() && !before.get().equals(opened.key().id())) {
      throw refused(
          "wrong-key",
          Place.of(file.shownAs()),
          "the key must be the one work/ was made with (id "
              + before.get()
              + "), found "
              + (opened.unsaved().isPresent()
                  ? "no key file."
                  : "one with id " + opened.key().id() + "."),
          "Restore the key file, or remove work/ to start again with a new key.");
    }
  }

  private static StudyException refused(String rule, Place place, String message, String remedy) {
    return new StudyException(
        List.of(Finding.of(Severity.ERROR, rule, place, "key-file", message, remedy)));
  }

  /** How the people of a survey are named. */
  public PanelBuilder.Pseudonyms names(Study study, Survey survey) {
    String domain = study.id() + "/" + survey.id();
    return person -> opened.key().pseudonym(domain, person);
  }

  /** Adds the key's id to what is to be written. */
  public void sign(SortedMap<String, byte[]> work) {
    work.put(ID_FILE, (opened.key().id() + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Makes the key's file when it is new; says so. */
  public Optional<String> save() {
    return opened
        .unsaved()
        .map(
            text -> {
              file.save(text);
              return "A new secret key for pseudonyms was made at "
                  + file.shownAs()
                  + ". Keep it, and keep it to yourself: with another key people can't be"
                  + " recognised in this data set again.";
            });
  }
}
