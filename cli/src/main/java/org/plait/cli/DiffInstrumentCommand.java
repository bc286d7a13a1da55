package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.instrument.Instrument;
import org.plait.instrument.words.Difference;
import org.plait.instrument.words.InstrumentDifferences;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait instrument diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "plait instrument diff [-hqV] [--json] INSTRUMENT WAVE WAVE",
      "       plait instrument diff [-hqV] [--json] INSTRUMENT OTHER"
    },
    header = "Says what differs between two waves of an instrument, or between two instruments.",
    footer = {
      "",
      "With --json each difference is one of the findings: its rule is the kind of difference",
      "(added, dropped, reworded, relabelled, recoded, reversed, re-ordered, routing, recall).",
      "",
      "Examples:",
      "  plait instrument diff specialist.yaml T1 T2",
      "  plait instrument diff specialist-2023.yaml specialist-2026.yaml"
    })
final class DiffInstrumentCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(index = "0", paramLabel = "INSTRUMENT", description = "The instrument.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "OTHER",
      description = "The earlier wave, or another instrument.")
  private String other;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "WAVE",
      description = "The later wave, where OTHER is a wave.")
  private String wave;

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    Instrument instrument = InstrumentFiles.one(file, spec, findings);
    List<Difference> differences =
        wave == null ? ofFiles(instrument, findings) : ofWaves(instrument);
    console.findings(findings);
    differences.forEach(difference -> console.result(difference.line()));
    if (differences.isEmpty()) {
      console.say("The two say the same.");
    }
    differences.forEach(difference -> findings.add(finding(difference)));
    return console.end(
        ExitCode.DONE, List.of(), findings, Map.of("differences", (long) differences.size()));
  }

  private List<Difference> ofWaves(Instrument instrument) {
    List<String> known = InstrumentDifferences.waves(instrument);
    for (String named : List.of(other, wave)) {
      if (!known.contains(named)) {
        throw new ParameterException(
            spec.commandLine(),
            "WAVE must be a wave of "
                + file
                + ", found "
                + named
                + ". "
                + Spelling.remedy(named, known));
      }
    }
    return InstrumentDifferences.between(instrument, other, wave);
  }

  private List<Difference> ofFiles(Instrument earlier, List<Finding> findings) {
    Instrument later = InstrumentFiles.one(Path.of(other), spec, findings);
    return InstrumentDifferences.between(earlier, later);
  }

  private Finding finding(Difference difference) {
    return Finding.of(
        Severity.NOTE,
        difference.kind().word(),
        Place.of(file.getFileName().toString()),
        difference.question(),
        difference.words(),
        difference.declared().map(d -> "Declared " + d.word().replace('-', ' ') + ".").orElse(""));
  }

  @Override
  public Console console() {
    return console;
  }
}
