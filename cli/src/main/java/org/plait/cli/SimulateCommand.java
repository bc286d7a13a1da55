package org.plait.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.plait.run.OutputException;
import org.plait.simulation.Simulator;
import org.plait.simulation.SyntheticFiles;
import org.plait.simulation.SyntheticFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait simulate}: invented data for a study, in the layouts it declares. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    header = "Makes invented data for a study, in the files and layouts it declares.",
    footer = {
      "",
      "A file simulation.yaml beside STUDY says how; without it every question is drawn from the",
      "instruments. Every file says that it is synthetic, and truth.csv says what was put in.",
      "",
      "Example:",
      "  plait simulate study.yaml --out invented",
      "  plait run study.yaml --data invented --out tryout"
    })
final class SimulateCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "STUDY", description = "The study file, such as study.yaml.")
  private Path study;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "The folder that gets the files.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "A whole number; the same seed makes the same files (default: the plan's).")
  private Long seed;

  @Option(names = "--force", description = "Overwrite files an earlier simulation made.")
  private boolean force;

  @Override
  public Integer call() {
    StudyFiles.require(spec, study);
    SyntheticFiles files =
        Simulator.simulate(study, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    try {
      SyntheticFolder.write(files, out, force);
    } catch (IOException e) {
      throw new OutputException(
          out + " can't be written. Make it writable, or give another folder with --out.");
    }
    List<Path> written = files.names().stream().map(out::resolve).toList();
    console.result(out.toString());
    console.say("Made " + written.size() + " files; every answer in them is invented.");
    console.say(
        "Next: " + Invocation.name() + " run " + study + " --data " + out + " --out RESULTS");
    return console.end(ExitCode.DONE, written, List.of(), Map.of("files", (long) written.size()));
  }

  @Override
  public Console console() {
    return console;
  }
}
