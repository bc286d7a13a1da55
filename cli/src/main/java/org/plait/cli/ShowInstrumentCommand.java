package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.instrument.Instrument;
import org.plait.instrument.words.InstrumentText;
import org.plait.study.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait instrument show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "Shows an instrument, or all instruments of a study, as people read them.",
    footer = {"", "Example:", "  plait instrument show specialist.yaml"})
final class ShowInstrumentCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "FILE", description = "An instrument, or a study, such as study.yaml.")
  private Path file;

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    Collection<Instrument> instruments =
        new LinkedHashSet<>(InstrumentFiles.all(file, spec, findings).values());
    console.findings(findings);
    boolean first = true;
    for (Instrument instrument : instruments) {
      if (!first) {
        console.result("");
      }
      first = false;
      InstrumentText.lines(instrument).forEach(console::result);
    }
    long questions = instruments.stream().mapToLong(i -> i.questions().size()).sum();
    return console.end(ExitCode.DONE, List.of(), findings, Map.of("questions", questions));
  }

  @Override
  public Console console() {
    return console;
  }
}
