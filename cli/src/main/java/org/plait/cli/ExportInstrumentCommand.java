package org.plait.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.plait.ingest.workbook.PlainWorkbook;
import org.plait.instrument.Instrument;
import org.plait.instrument.exchange.DdiCodebook;
import org.plait.instrument.exchange.Exchanged;
import org.plait.instrument.exchange.RedcapTable;
import org.plait.instrument.exchange.TableSchema;
import org.plait.instrument.exchange.XlsForm;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;
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
    header = "Writes an instrument for other programs: XLSForm, REDCap, DDI, Frictionless.",
    footer = {
      "",
      "What the format can't hold is said in a note each.",
      "",
      "Example:",
      "  plait instrument export specialist.yaml --to redcap --out specialist-dictionary.csv"
    })
final class ExportInstrumentCommand implements Callable<Integer>, Talking {

  private static final Map<String, Function<Instrument, Written>> FORMATS = formats();

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "INSTRUMENT", description = "The instrument.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description =
          "xlsform, redcap (dictionary), ddi (Codebook 2.5) or frictionless (Table Schema).")
  private String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The file that is written.")
  private Path out;

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  /** What is written, and what is lost. */
  private record Written(byte[] bytes, List<String> notes) {

    static Written of(Exchanged text) {
      return new Written(text.text().getBytes(StandardCharsets.UTF_8), text.notes());
    }

    static Written of(Instrument instrument, XlsForm form) {
      return new Written(PlainWorkbook.of(instrument.id(), form.sheets()), form.notes());
    }
  }

  private static Map<String, Function<Instrument, Written>> formats() {
    Map<String, Function<Instrument, Written>> formats = new LinkedHashMap<>();
    formats.put("xlsform", i -> Written.of(i, XlsForm.of(i)));
    formats.put("redcap", i -> Written.of(RedcapTable.of(i)));
    formats.put("ddi", i -> Written.of(DdiCodebook.of(i)));
    formats.put("frictionless", i -> Written.of(TableSchema.of(i)));
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
    Written exchanged = FORMATS.get(format).apply(instrument);
    List<Path> written = new NewFiles(out).with(out, exchanged.bytes()).write(force);
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
