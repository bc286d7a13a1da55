package org.plait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plait.instrument.Instrument;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.instrument.reader.StudyFiles;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.StudyException;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Instruments that stand on the command line, by themselves or in a study. */
final class InstrumentFiles {

  private InstrumentFiles() {}

  /** The instrument of a file; its findings stop the command when there is an error. */
  static Instrument one(Path file, CommandSpec command, List<Finding> findings) {
    if (study(file, command)) {
      throw new ParameterException(
          command.commandLine(),
          "INSTRUMENT must be an instrument, found a study in "
              + file
              + ". Give an instrument that it names.");
    }
    Loaded<Instrument> loaded = InstrumentReader.read(file);
    findings.addAll(loaded.findings());
    return loaded.value().orElseThrow(() -> new StudyException(findings));
  }

  /** The instruments of a study by survey, or the one of an instrument file by its id. */
  static Map<String, Instrument> all(Path file, CommandSpec command, List<Finding> findings) {
    if (!study(file, command)) {
      Instrument instrument = one(file, command, findings);
      return Map.of(instrument.id(), instrument);
    }
    Loaded<LoadedStudy> loaded = StudyFiles.read(file);
    findings.addAll(loaded.findings());
    return loaded.value().orElseThrow(() -> new StudyException(findings)).instruments();
  }

  private static boolean study(Path file, CommandSpec command) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          command.commandLine(), "an instrument must be a file; there is no file " + file + ".");
    }
    return YamlFile.read(file, file.getFileName().toString())
        .keys()
        .map(YamlMap::quiet)
        .filter(keys -> keys.has("surveys"))
        .isPresent();
  }
}
