package org.plait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.coding.Codebook;
import org.plait.coding.codebook.CodebookChanges;
import org.plait.coding.codebook.CodebookReader;
import org.plait.coding.codebook.CodebookText;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.StudyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait code codebook}: shows, compares and exchanges codebooks. */
@Command(
    name = "codebook",
    mixinStandardHelpOptions = true,
    subcommands = {
      CodebookCommand.Show.class,
      CodebookCommand.Diff.class,
      ExportCodebookCommand.class,
      ImportCodebookCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Shows, compares and exchanges codebooks.",
    footer = {
      "",
      "Examples:",
      "  plait code codebook show codebook.yaml",
      "  plait code codebook diff codebook-1.yaml codebook-2.yaml",
      "  plait code codebook export codebook.yaml --out codebook.qdc"
    })
final class CodebookCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given.");
  }

  /** Reads a codebook; its findings stop the command when there is an error. */
  static Codebook read(Path file, CommandSpec command, List<Finding> findings) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          command.commandLine(), "a codebook must be a file; there is no file " + file + ".");
    }
    Loaded<Codebook> loaded = CodebookReader.read(file, file.getFileName().toString());
    findings.addAll(loaded.findings());
    return loaded.value().orElseThrow(() -> new StudyException(findings));
  }

  /** {@code plait code codebook show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      header = "Shows a codebook as coders read it.",
      footer = {"", "Example:", "  plait code codebook show codebook.yaml"})
  static final class Show implements Callable<Integer>, Talking {

    @Spec private CommandSpec spec;
    @Mixin private Console console;

    @Parameters(paramLabel = "CODEBOOK", description = "The codebook, such as codebook.yaml.")
    private Path file;

    @Override
    public Integer call() {
      List<Finding> findings = new ArrayList<>();
      Codebook codebook = read(file, spec, findings);
      console.findings(findings);
      CodebookText.lines(codebook).forEach(console::result);
      return console.end(
          ExitCode.DONE, List.of(), findings, Map.of("codes", (long) codebook.codes().size()));
    }

    @Override
    public Console console() {
      return console;
    }
  }

  /** {@code plait code codebook diff}. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      header = "Says what changed between two versions of a codebook.",
      footer = {"", "Example:", "  plait code codebook diff codebook-1.yaml codebook-2.yaml"})
  static final class Diff implements Callable<Integer>, Talking {

    @Spec private CommandSpec spec;
    @Mixin private Console console;

    @Parameters(index = "0", paramLabel = "EARLIER", description = "The version before.")
    private Path earlier;

    @Parameters(index = "1", paramLabel = "LATER", description = "The version after.")
    private Path later;

    @Override
    public Integer call() {
      List<Finding> findings = new ArrayList<>();
      CodebookChanges changes =
          CodebookChanges.between(read(earlier, spec, findings), read(later, spec, findings));
      console.findings(findings);
      changes.lines().forEach(console::result);
      int number = changes.lines().size();
      if (number == 0) {
        console.say("The two versions say the same.");
      }
      return console.end(ExitCode.DONE, List.of(), findings, Map.of("differences", (long) number));
    }

    @Override
    public Console console() {
      return console;
    }
  }
}
