package org.plait.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.plait.run.OutputException;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.run.ToolVersion;
import org.plait.run.line.StudyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plait doctor}: whether this machine can run Plait. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    header = "Says whether this machine can run Plait, by running a small study.",
    footer = {"", "Example:", "  plait doctor"})
final class DoctorCommand implements Callable<Integer>, Talking {

  private static final long MEGABYTE = 1024L * 1024;
  private static final long ENOUGH_MEMORY = 512;

  @Mixin private Console console;

  @Override
  public Integer call() {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check(true, "Plait " + ToolVersion.CURRENT));
    checks.add(java());
    checks.add(memory());
    checks.add(encoding());
    checks.add(study());
    checks.forEach(check -> console.result((check.well() ? "ok    " : "PROBLEM ") + check.words()));
    boolean well = checks.stream().allMatch(Check::well);
    console.say(well ? "This machine can run Plait." : "Mend the problems above, then try again.");
    long problems = checks.stream().filter(check -> !check.well()).count();
    return console.end(
        well ? ExitCode.DONE : ExitCode.NOT_WRITTEN,
        List.of(),
        List.of(),
        Map.of("problems", problems));
  }

  private record Check(boolean well, String words) {}

  private static Check java() {
    int version = Runtime.version().feature();
    return new Check(version >= 17, "Java " + version + " (17 or newer is needed)");
  }

  private static Check memory() {
    long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
    return new Check(
        megabytes >= ENOUGH_MEMORY,
        "Memory: up to "
            + megabytes
            + " MB ("
            + ENOUGH_MEMORY
            + " MB are enough for most studies; set PLAIT_JAVA_OPTIONS=-Xmx4g for more)");
  }

  private static Check encoding() {
    return new Check(true, "Text on this machine: " + Charset.defaultCharset().name());
  }

  /** Makes the blank study in a temporary folder, runs it, and removes it. */
  private static Check study() {
    try {
      Path folder = Files.createTempDirectory("plait-doctor");
      try {
        new Template("blank").copyTo(folder);
        Path study = folder.resolve("study.yaml");
        RunRequest request =
            new RunRequest(study, Optional.empty(), Optional.empty(), Optional.empty(), folder);
        boolean whole = !new StudyRun(request, Progress.SILENT).run().outputs().isEmpty();
        return new Check(whole, "A small study ran to its report in the temporary folder");
      } finally {
        delete(folder);
      }
    } catch (IOException | OutputException e) {
      return new Check(false, "The temporary folder can't be written; set TMPDIR to one that can");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public Console console() {
    return console;
  }
}
