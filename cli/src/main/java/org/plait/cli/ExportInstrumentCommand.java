package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.plait.instrument.Instrument;
import org.plait.instrument.exchange.DdiCodebook;
import org.plait.instrument.exchange.Exchanged;
import org.plait.instrument.exchange.RedcapTable;
import org.plait.instrument.exchange.TableSchema;
import org.plait.study.Finding;
import org.plait.study.Place;
import org.plait.study.Severity;
import org.plait.study.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait instrument export}: an instrument for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Writes an instrument for other programs: REDCap, DDI-Codebook, Frictionless.",
    footer = {
      "",
      "What the format can't hold is said in a note each.",
      "",
      "Example:",
      "  plait instrument export specialist.yaml --to redcap --out specialist-dictionary.csv"
    })
final class ExportInstrumentCommand implements Callable<Integer>, Talking {

  private static final Map<String, Function<Instrument, Exchanged>> FORMATS = formats();

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "INSTRUMENT", description = "The instrument.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "redcap (data dictionary), ddi (Codebook 2.5) or frictionless (Table Schema).")
  private String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The file that is written.")
  private Path out;

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  private static Map<String, Function<Instrument, Exchanged>> formats() {
    Map<String, Function<Instrument, Exchanged>> formats = new LinkedHashMap<>();
    formats.put("redcap", RedcapTable::of);
    formats.put("ddi", DdiCodebook::of);
    formats.put("frictionless", TableSchema::of);
    return formats;
  }

  @Override
  public Integer call() {
    if (!FORMATS.containsKey(format)) {
      throw new ParameterException(
          spec.commandLine(),
          "--to must be " + Spelling.choice(FORMATS.keySet()) + ", found " + format + ".");
    }
    List<Finding> findings = new ArrayList<>();
    Instrument instrument = InstrumentFiles.one(file, spec, findings);
    Exchanged exchanged = FORMATS.get(format).apply(instrument);
    List<Path> written = new NewFiles(out).with(out, exchanged.text()).write(force);
    console.findings(findings);
    console.result(out.toString());
    exchanged.notes().forEach(note -> console.say("Note: " + note));
    exchanged.notes().forEach(note -> findings.add(note(note)));
    return console.end(
        ExitCode.DONE,
        written,
        findings,
        Map.of("questions", (long) instrument.questions().size()));
  }

  private Finding note(String note) {
    Place place = Place.of(out.getFileName().toString());
    return Finding.of(Severity.NOTE, "not-held", place, "", note, "");
  }

  @Override
  public Console console() {
    return console;
  }
}
