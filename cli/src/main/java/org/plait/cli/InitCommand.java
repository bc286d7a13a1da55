package org.plait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.plait.run.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait init}: a study that runs, to change into one's own. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    header = "Makes a new study that runs, with invented data.",
    footer = {
      "",
      "Examples:",
      "  plait init my-study",
      "  plait init my-study --template national-evaluation"
    })
final class InitCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "DIR", description = "The folder to make; it must be new or empty.")
  private Path folder;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "What to start from: blank (default) or national-evaluation.",
      defaultValue = "blank")
  private String template;

  @Override
  public Integer call() {
    if (!Template.NAMES.contains(template)) {
      throw new ParameterException(
          spec.commandLine(),
          "--template must be blank or national-evaluation, found \"" + template + "\".");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "DIR must be a folder, and " + folder + " is a file.");
    }
    if (!newOrEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "DIR must be new or empty; " + folder + " holds files already.");
    }
    List<Path> written = write();
    Path study = folder.resolve("study.yaml");
    console.result(study.toString());
    console.say("Made a study of " + written.size() + " files; its data are invented.");
    console.say("Next: " + Invocation.name() + " run " + quoted(study));
    return console.end(ExitCode.DONE, written, List.of(), Map.of());
  }

  /** As a shell takes it. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.contains(" ") ? '"' + text + '"' : text;
  }

  private boolean newOrEmpty() {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new OutputException(folder + " can't be read. Give another folder.");
    }
  }

  private List<Path> write() {
    try {
      return new Template(template).copyTo(folder);
    } catch (IOException e) {
      throw new OutputException(
          folder + " can't be written. Make its parent folder writable, or give another folder.");
    }
  }

  @Override
  public Console console() {
    return console;
  }
}
