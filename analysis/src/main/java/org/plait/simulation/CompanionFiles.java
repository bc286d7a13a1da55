package org.plait.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plait.simulation.export.Delimited;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.PopulationSettings;

/**
 * The frame, the dispositions and the succession: as they lie beside the study, else invented ones.
 */
final class CompanionFiles {

  private static final int PEOPLE_PER_RESPONDENT = 4;

  private final SimulationInput input;
  private final SyntheticFiles files;

  CompanionFiles(SimulationInput input, SyntheticFiles files) {
    this.input = input;
    this.files = files;
  }

  void add() {
    Set<String> frames = new TreeSet<>();
    Set<String> dispositions = new TreeSet<>();
    Set<String> successions = new TreeSet<>();
    for (Survey survey : input.study().surveys()) {
      survey.population().flatMap(PopulationSettings::frame).ifPresent(frames::add);
      survey.dispositions().ifPresent(dispositions::add);
      survey.link().succession().ifPresent(successions::add);
    }
    frames.forEach(name -> copyOr(name, () -> frame(name)));
    dispositions.forEach(name -> copyOr(name, () -> dispositions(name)));
    successions.forEach(
        name ->
            copyOr(name, () -> Delimited.table(List.of("from", "to", "date", "kind"), List.of())));
  }

  private void copyOr(String name, java.util.function.Supplier<byte[]> invented) {
    Path file = input.folder().resolve(name);
    // What an earlier simulation left beside the study is made again, not taken for somebody's.
    if (Files.exists(file) && !ownWork(name)) {
      try {
        files.copy(name, Files.readAllBytes(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    } else {
      files.put(name, invented.get());
    }
  }

  private boolean ownWork(String name) {
    Path notice = input.folder().resolve(SyntheticFiles.NOTICE);
    try {
      return Files.isRegularFile(notice)
          && SyntheticFiles.listed(Files.readString(notice)).containsKey(name);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private byte[] frame(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (Survey survey : input.study().surveys()) {
      if (survey.population().flatMap(PopulationSettings::frame).filter(name::equals).isPresent()) {
        for (Wave wave : survey.waves()) {
          int people = respondents(survey, wave) * PEOPLE_PER_RESPONDENT;
          rows.add(List.of(survey.id(), wave.id(), Integer.toString(people)));
        }
      }
    }
    return Delimited.table(List.of("survey", "wave", "count"), rows);
  }

  /** Everybody of the frame who did not answer refused or was never reached. */
  private byte[] dispositions(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (Survey survey : input.study().surveys()) {
      if (survey.dispositions().filter(name::equals).isPresent()) {
        for (Wave wave : survey.waves()) {
          int respondents = respondents(survey, wave);
          int others = respondents * (PEOPLE_PER_RESPONDENT - 1);
          rows.add(disposition(survey, wave, "I", respondents));
          rows.add(disposition(survey, wave, "R", others / 3));
          rows.add(disposition(survey, wave, "NC", others - others / 3));
        }
      }
    }
    return Delimited.table(List.of("survey", "wave", "disposition", "count"), rows);
  }

  private static List<String> disposition(Survey survey, Wave wave, String code, int count) {
    return List.of(survey.id(), wave.id(), code, Integer.toString(count));
  }

  private int respondents(Survey survey, Wave wave) {
    return input.plan().respondents().getOrDefault(survey.id() + "." + wave.id(), 60);
  }
}
